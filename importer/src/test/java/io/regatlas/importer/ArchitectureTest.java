package io.regatlas.importer;

import io.regatlas.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
