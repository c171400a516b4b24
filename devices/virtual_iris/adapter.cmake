rekam_adapter(NAME virtual_iris HEADER devices/virtual_iris/virtual_iris.h FACTORY makeVirtualIris)
