import CPango

/// Takes the bytes that cairo writes.
final class PDFSink {
    private(set) var bytes: [UInt8] = []

    /// The pointer that cairo hands back with each piece.
    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    /// Appends a piece to the sink behind the pointer.
    static let write: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> cairo_status_t = { pointer, data, count in
        guard let pointer, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<PDFSink>.fromOpaque(pointer).takeUnretainedValue().bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}
