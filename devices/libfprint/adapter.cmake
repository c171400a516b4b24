rekam_adapter(NAME libfprint HEADER devices/libfprint/libfprint_adapter.h FACTORY makeLibfprintAdapter)
