package io.regatlas.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The declarations name each other, so that it must not matter which class is used first. */
class CatalogueLoadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Catalogue",
                "RegisterTypes",
                "RegulationTypes",
                "ActivityTypes",
                "EdgeTypes",
                "ReleaseType",
                "Structs",
                "Fields",
                "NodeType",
                "Edge",
                "Property",
                "Row",
                "Values",
                "Proofs",
                "OrderField",
                "Declaration",
                "ValueType",
                "Route"
            })
    void anyClassMayBeUsedFirst(String first) throws ReflectiveOperationException {
        ClassLoader fresh = new FreshClasses();

        Class.forName("io.regatlas.domain.catalogue." + first, true, fresh);

        for (String name : new String[] {
            "Catalogue", "Structs", "RegisterTypes", "RegulationTypes", "ActivityTypes", "EdgeTypes", "ReleaseType"
        }) {
            assertConstantsAreThere(Class.forName("io.regatlas.domain.catalogue." + name, true, fresh));
        }
    }

    private static void assertConstantsAreThere(Class<?> type) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                field.setAccessible(true);
                assertThat(field.get(null)).as(field.toString()).isNotNull();
            }
        }
    }

    /** Loads the domain anew, so that nothing of it has been used yet. */
    private static final class FreshClasses extends ClassLoader {

        private FreshClasses() {
            super(CatalogueLoadingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith("io.regatlas.domain.")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException broken) {
                throw new ClassNotFoundException(name, broken);
            }
        }
    }
}
