/// The fields of a header (RFC 5322, 2.2), unfolded; names in lower case.
struct HeaderBlock {
    struct Field {
        let name: String
        let value: [UInt8]
    }

    private(set) var fields: [Field] = []
    /// Where what belongs to it begins.
    private(set) var end: Int

    /// - Throws: ``MIMEError/headerTooLong(limit:)``.
    init(_ bytes: ArraySlice<UInt8>, _ limits: MIMELimits) throws(MIMEError) {
        end = bytes.startIndex
        var name: String?
        var value: [UInt8] = []
        func close(_ fields: inout [Field]) {
            if let name { fields.append(Field(name: name, value: value)) }
        }
        while end < bytes.endIndex {
            let line = LineScanner.line(bytes, from: end)
            guard line.next - bytes.startIndex <= limits.headerBytes else { throw .headerTooLong(limit: limits.headerBytes) }
            let text = bytes[line.content]
            if text.isEmpty {
                end = line.next
                break
            }
            if let first = text.first, first == 0x20 || first == 0x09, name != nil {
                value += text
            } else if let colon = Self.colon(text) {
                close(&fields)
                guard fields.count < limits.fields else { throw .headerTooLong(limit: limits.fields) }
                name = Self.name(text[..<colon])
                value = Array(text[(colon + 1)...])
            } else if name == nil, text.starts(with: "From ".utf8) || text.starts(with: ">From ".utf8) {
                // What mailbox files and some mail servers put before the header.
            } else {
                // The empty line is missing: what follows is no header any more.
                break
            }
            end = line.next
        }
        close(&fields)
    }

    /// The value of the first field of this name.
    func first(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// The same as text, without white space around it.
    func text(_ name: String) -> String? { first(name).map { EncodedWords.decoded($0) } }

    private static func colon(_ line: ArraySlice<UInt8>) -> Int? {
        for place in line.indices {
            switch line[place] {
            case 0x3A: return place > line.startIndex ? place : nil
            case 0x21...0x7E: continue
            // White space before the colon was allowed once (RFC 5322, 4.5).
            case 0x20, 0x09:
                guard place > line.startIndex, let next = line[place...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), line[next] == 0x3A else {
                    return nil
                }
                return next
            default: return nil
            }
        }
        return nil
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.lazy.filter { $0 != 0x20 && $0 != 0x09 }.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
}
