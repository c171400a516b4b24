#include "core/formats/jpeg2000.h"

#include "core/formats/jpeg2000_boxes.h"

#include <cstring>
#include <memory>
#include <openjpeg.h>

namespace rekam {
namespace {

struct CodecDeleter
{
    void operator()(opj_codec_t* codec) const { opj_destroy_codec(codec); }
};
struct StreamDeleter
{
    void operator()(opj_stream_t* stream) const { opj_stream_destroy(stream); }
};
struct ImageDeleter
{
    void operator()(opj_image_t* image) const
    {
        for (OPJ_UINT32 c = 0; c < image->numcomps; ++c) {
            const opj_image_comp_t& component = image->comps[c];
            if (component.data)
                wipe({reinterpret_cast<unsigned char*>(component.data),
                      std::size_t{component.w} * component.h * sizeof(OPJ_INT32)});
        }
        opj_image_destroy(image);
    }
};
using Codec = std::unique_ptr<opj_codec_t, CodecDeleter>;
using Stream = std::unique_ptr<opj_stream_t, StreamDeleter>;
using Image = std::unique_ptr<opj_image_t, ImageDeleter>;

// Memory under a libopenjp2 stream. Reading: `size` bytes are there. Writing: `size` is the room, `end` what
// was written.
struct Memory
{
    unsigned char* data = nullptr;
    std::size_t size = 0;
    std::size_t at = 0;
    std::size_t end = 0;
};

constexpr auto kStreamEnd = static_cast<OPJ_SIZE_T>(-1);

OPJ_SIZE_T readMemory(void* target, OPJ_SIZE_T count, void* user)
{
    auto& memory = *static_cast<Memory*>(user);
    if (memory.at >= memory.size)
        return kStreamEnd;
    const std::size_t taken = std::min<std::size_t>(count, memory.size - memory.at);
    std::memcpy(target, memory.data + memory.at, taken);
    memory.at += taken;
    return taken;
}

OPJ_SIZE_T writeMemory(void* source, OPJ_SIZE_T count, void* user)
{
    auto& memory = *static_cast<Memory*>(user);
    if (count > memory.size - memory.at)
        return kStreamEnd;
    std::memcpy(memory.data + memory.at, source, count);
    memory.at += count;
    memory.end = std::max(memory.end, memory.at);
    return count;
}

OPJ_OFF_T skipMemory(OPJ_OFF_T count, void* user)
{
    auto& memory = *static_cast<Memory*>(user);
    if (count < 0)
        return -1;
    const auto skipped = std::min(static_cast<std::size_t>(count), memory.size - memory.at);
    memory.at += skipped;
    return static_cast<OPJ_OFF_T>(skipped);
}

OPJ_BOOL seekMemory(OPJ_OFF_T to, void* user)
{
    auto& memory = *static_cast<Memory*>(user);
    if (to < 0 || static_cast<std::size_t>(to) > memory.size)
        return OPJ_FALSE;
    memory.at = static_cast<std::size_t>(to);
    return OPJ_TRUE;
}

Stream streamOver(Memory& memory, bool isReading)
{
    Stream stream(opj_stream_create(64 * 1024, isReading ? OPJ_TRUE : OPJ_FALSE));
    if (!stream)
        return stream;
    opj_stream_set_user_data(stream.get(), &memory, nullptr);
    opj_stream_set_user_data_length(stream.get(), memory.size);
    opj_stream_set_read_function(stream.get(), readMemory);
    opj_stream_set_write_function(stream.get(), writeMemory);
    opj_stream_set_skip_function(stream.get(), skipMemory);
    opj_stream_set_seek_function(stream.get(), seekMemory);
    return stream;
}

Image imageOf(const Frame& frame)
{
    const auto channels = static_cast<OPJ_UINT32>(bytesPerPixel(frame.format()));
    opj_image_cmptparm_t plan[3] = {};
    for (auto& component : plan) {
        component.dx = component.dy = 1;
        component.w = static_cast<OPJ_UINT32>(frame.widthPx());
        component.h = static_cast<OPJ_UINT32>(frame.heightPx());
        component.prec = 8;
    }
    Image image(opj_image_create(channels, plan, channels == 3 ? OPJ_CLRSPC_SRGB : OPJ_CLRSPC_GRAY));
    if (!image)
        return image;
    image->x1 = static_cast<OPJ_UINT32>(frame.widthPx());
    image->y1 = static_cast<OPJ_UINT32>(frame.heightPx());
    const auto pixels = frame.pixels();
    for (OPJ_UINT32 c = 0; c < channels; ++c) {
        OPJ_INT32* to = image->comps[c].data;
        for (std::size_t from = c; from < pixels.size(); from += channels)
            *to++ = pixels[from];
    }
    return image;
}

opj_cparameters_t losslessParameters(const Frame& frame)
{
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.tcp_numlayers = 1;
    parameters.tcp_rates[0] = 0;
    parameters.cp_disto_alloc = 1;
    parameters.irreversible = 0;
    parameters.tcp_mct = frame.format() == PixelFormat::Rgb24 ? 1 : 0;
    const int shorter = std::min(frame.widthPx(), frame.heightPx());
    while (parameters.numresolution > 1 && (1 << (parameters.numresolution - 1)) > shorter)
        --parameters.numresolution;
    return parameters;
}

Unexpected undecodable(const char* step)
{
    return Unexpected(Errc::ImageUndecodable,
                      {{"format", QStringLiteral("jp2")}, {"step", QString::fromLatin1(step)}});
}

// Everything the header announces, before the code stream is touched.
Status checkHeader(const opj_image_t& image, qint64 maxPixels)
{
    if (image.x1 <= image.x0 || image.y1 <= image.y0 || (image.numcomps != 1 && image.numcomps != 3))
        return undecodable("components");
    const qint64 width = qint64{image.x1} - image.x0, height = qint64{image.y1} - image.y0;
    if (width > 65'535 || height > 65'535 || width * height > std::min(maxPixels, Frame::kMaxPixels))
        return Unexpected(Errc::ImageTooLarge, {{"pixels", QString::number(width * height)}});
    for (OPJ_UINT32 c = 0; c < image.numcomps; ++c) {
        const opj_image_comp_t& component = image.comps[c];
        if (component.prec != 8 || component.sgnd != 0 || component.dx != 1 || component.dy != 1)
            return undecodable("depth");
    }
    return {};
}

Result<Frame> frameFrom(const opj_image_t& image, int pixelsPerInch)
{
    const OPJ_UINT32 width = image.comps[0].w, height = image.comps[0].h;
    const std::size_t count = std::size_t{width} * height;
    SecureBuffer pixels(count * image.numcomps, Holds::Picture);
    for (OPJ_UINT32 c = 0; c < image.numcomps; ++c) {
        const opj_image_comp_t& component = image.comps[c];
        if (!component.data || component.w != width || component.h != height)
            return undecodable("planes");
        unsigned char* to = pixels.data() + c;
        for (std::size_t i = 0; i < count; ++i, to += image.numcomps)
            *to = static_cast<unsigned char>(component.data[i]);
    }
    return Frame::make(static_cast<int>(width), static_cast<int>(height),
                       image.numcomps == 3 ? PixelFormat::Rgb24 : PixelFormat::Grey8, pixelsPerInch,
                       std::move(pixels));
}

} // namespace

Result<SecureBuffer> encodeJpeg2000Lossless(const Frame& frame)
{
    if (frame.isEmpty())
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("empty")}});
    const auto failed = [](const char* step) {
        return Unexpected(Errc::FrameMalformed,
                          {{"format", QStringLiteral("jp2")}, {"step", QString::fromLatin1(step)}});
    };
    const std::size_t raw = frame.pixels().size();
    SecureBuffer room(raw + raw / 2 + 64 * 1024, Holds::Picture); // noise grows a little, never by half
    Memory memory{room.data(), room.size(), 0, 0};
    const Image image = imageOf(frame);
    const Codec codec(opj_create_compress(OPJ_CODEC_JP2));
    const Stream stream = streamOver(memory, false);
    if (!image || !codec || !stream)
        return failed("memory");
    opj_cparameters_t parameters = losslessParameters(frame);
    if (!opj_setup_encoder(codec.get(), &parameters, image.get()))
        return failed("setup");
    if (!opj_start_compress(codec.get(), image.get(), stream.get()) ||
        !opj_encode(codec.get(), stream.get()) || !opj_end_compress(codec.get(), stream.get()))
        return failed("encode");
    return withCaptureResolution(room.span().first(memory.end), frame.pixelsPerInch());
}

Result<Frame> decodeJpeg2000(std::span<const unsigned char> bytes, qint64 maxPixels)
{
    // The library never writes to a reading stream.
    Memory memory{const_cast<unsigned char*>(bytes.data()), bytes.size(), 0, 0};
    const Codec codec(opj_create_decompress(OPJ_CODEC_JP2));
    const Stream stream = streamOver(memory, true);
    if (!codec || !stream)
        return undecodable("memory");
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    if (!opj_setup_decoder(codec.get(), &parameters) || !opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE))
        return undecodable("setup");
    opj_image_t* header = nullptr;
    const bool isRead = opj_read_header(stream.get(), codec.get(), &header);
    const Image image(header);
    if (!isRead || !image)
        return undecodable("header");
    REKAM_CHECK(checkHeader(*image, maxPixels));
    if (!opj_decode(codec.get(), stream.get(), image.get()) || !opj_end_decompress(codec.get(), stream.get()))
        return undecodable("codestream");
    return frameFrom(*image, captureResolution(bytes));
}

} // namespace rekam
