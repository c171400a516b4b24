rekam_adapter(NAME virtual_finger HEADER devices/virtual_finger/virtual_finger.h FACTORY makeVirtualFinger)
