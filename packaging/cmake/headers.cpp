// Owns nothing: the precompiled headers of RekamHeaders.cmake need a source to belong to.
