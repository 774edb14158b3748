/// Lines of a mail, ended by CRLF.
struct MailLines {
    private(set) var bytes: [UInt8] = []

    /// Adds a line of ASCII.
    mutating func add(_ line: String) {
        bytes += line.utf8
        bytes += [13, 10]
    }

    /// Adds a part in base64.
    mutating func part(_ boundary: String, _ mediaType: String, _ content: [UInt8], disposition: String? = nil) {
        add(boundary)
        add("Content-Type: \(mediaType)")
        if let disposition { add("Content-Disposition: \(disposition)") }
        add("Content-Transfer-Encoding: base64")
        add("")
        self.content(content)
    }

    /// Adds bytes in base64.
    mutating func content(_ content: [UInt8]) {
        bytes.reserveCapacity(bytes.count + content.count * 3 / 2)
        // 57 bytes make a line of 76 characters (RFC 2045, 6.8).
        var start = 0
        while start < content.count {
            let end = min(start + 57, content.count)
            bytes += Base64.encode(content[start..<end])
            bytes += [13, 10]
            start = end
        }
    }
}
