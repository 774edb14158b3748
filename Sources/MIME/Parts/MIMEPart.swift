/// A part of a message, and what is in it.
struct MIMEPart {
    let header: HeaderBlock
    let type: ParameterList
    let disposition: ParameterList?
    /// The parts of one that is made of others.
    let parts: [MIMEPart]
    /// What stands in one that is not.
    let body: ArraySlice<UInt8>

    /// Reads a part and all in it.
    ///
    /// - Parameters:
    ///   - depth: how many stand around it.
    ///   - left: how many parts may still come.
    init(_ bytes: ArraySlice<UInt8>, _ limits: MIMELimits, depth: Int, left: inout Int) throws(MIMEError) {
        guard depth <= limits.depth else { throw .tooDeep(limit: limits.depth) }
        guard left > 0 else { throw .tooManyParts(limit: limits.parts) }
        left -= 1
        header = try HeaderBlock(bytes, limits)
        type = ParameterList(header.first("content-type") ?? Array("text/plain".utf8))
        disposition = header.first("content-disposition").map { ParameterList($0) }
        let body = bytes[header.end...]
        var parts: [MIMEPart] = []
        if type.value.hasPrefix("multipart/"), let boundary = type.raw("boundary"), (1...200).contains(boundary.count) {
            for piece in Self.pieces(body, boundary, most: left) { parts.append(try MIMEPart(piece, limits, depth: depth + 1, left: &left)) }
        }
        self.parts = parts
        self.body = parts.isEmpty ? body : []
    }

    /// The name of its file, as the sender gives it.
    var fileName: String? { (disposition?.text("filename") ?? type.text("name")).flatMap { $0.isEmpty ? nil : $0 } }

    var isAttachment: Bool { disposition?.value == "attachment" || fileName != nil }

    var bytes: [UInt8] {
        let encoding = header.text("content-transfer-encoding")?.lowercased() ?? ""
        return TransferEncoding.decode(body, encoding, isText: type.value.hasPrefix("text/"))
    }

    var text: String { PlainText.lines(Charset.decode(bytes, type.text("charset")?.lowercased())) }

    /// What stands between lines of the boundary (RFC 2046 clause 5.1.1); one more than may be is enough to say so.
    private static func pieces(_ body: ArraySlice<UInt8>, _ boundary: [UInt8], most: Int) -> [ArraySlice<UInt8>] {
        let mark = Array("--".utf8) + boundary
        var found: [ArraySlice<UInt8>] = []
        var start: Int?
        var place = body.startIndex
        while place < body.endIndex, found.count <= most {
            let line = LineScanner.line(body, from: place)
            let text = body[line.content]
            if text.starts(with: mark) {
                var rest = text.dropFirst(mark.count)
                let isLast = rest.starts(with: "--".utf8)
                if isLast { rest = rest.dropFirst(2) }
                if rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                    if let start { found.append(body[start..<max(start, Self.beforeBreak(body, place, start))]) }
                    start = isLast ? nil : line.next
                    if isLast { return found }
                }
            }
            place = line.next
        }
        // The end is missing.
        if let start, start < body.endIndex, found.count <= most { found.append(body[start...]) }
        return found
    }

    /// The line break before a boundary belongs to it.
    private static func beforeBreak(_ body: ArraySlice<UInt8>, _ place: Int, _ start: Int) -> Int {
        guard place > start, body[place - 1] == 0x0A else { return place }
        return place - 1 > start && body[place - 2] == 0x0D ? place - 2 : place - 1
    }
}
