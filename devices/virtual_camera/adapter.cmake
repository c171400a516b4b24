rekam_adapter(NAME virtual_camera HEADER devices/virtual_camera/virtual_camera.h FACTORY makeVirtualCamera)
