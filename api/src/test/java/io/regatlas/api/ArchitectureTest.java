package io.regatlas.api;

import io.regatlas.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
