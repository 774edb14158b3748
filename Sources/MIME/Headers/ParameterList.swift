/// A value with parameters: `text/plain; charset=utf-8; name*0*=UTF-8''…` (RFC 2045 clause 5.1, RFC 2231 clauses 3 and 4).
struct ParameterList {
    /// The value in lower case.
    let value: String
    private var parameters: [String: [UInt8]] = [:]
    private var charsets: [String: String] = [:]

    private static let most = 100

    init(_ bytes: [UInt8]) {
        var scanner = HeaderScanner(bytes)
        value = String(decoding: scanner.token(until: [0x3B]), as: UTF8.self).lowercased()
        var pieces: [String: [(number: Int, isEncoded: Bool, bytes: [UInt8])]] = [:]
        var count = 0
        while scanner.take(0x3B), count < Self.most {
            count += 1
            let name = String(decoding: scanner.token(until: [0x3D, 0x3B]), as: UTF8.self).lowercased()
            guard scanner.take(0x3D) else { continue }
            let content = scanner.token(until: [0x3B])
            let parts = name.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
            let isEncoded = parts.count > 1 && parts.last == ""
            let number = parts.count > 1 ? Int(parts[1]) : nil
            // Numbers may come in any order; those without one stand alone.
            pieces[parts[0], default: []].append((number ?? (parts.count > 1 ? 0 : -1), isEncoded, content))
        }
        for (name, all) in pieces {
            // What is written in the extended way wins over what stands beside it for old programs.
            let extended = all.filter { $0.number >= 0 }.sorted { $0.number < $1.number }
            guard let first = extended.first else {
                parameters[name] = all.first?.bytes
                continue
            }
            var bytes: [UInt8] = []
            for (place, piece) in extended.enumerated() where piece.number == place {
                guard piece.isEncoded else {
                    bytes += piece.bytes
                    continue
                }
                var content = piece.bytes[...]
                if place == 0 {
                    let parts = content.split(separator: 0x27, maxSplits: 2, omittingEmptySubsequences: false)
                    if parts.count == 3 {
                        charsets[name] = String(decoding: parts[0], as: UTF8.self).lowercased()
                        content = parts[2]
                    }
                }
                bytes += TransferEncoding.percent(content)
            }
            if first.number == 0 { parameters[name] = bytes }
        }
    }

    /// A parameter as it is written.
    func raw(_ name: String) -> [UInt8]? { parameters[name] }

    /// A parameter as text; encoded words are read, too, which the standard forbids and programs write.
    func text(_ name: String) -> String? {
        guard let bytes = parameters[name] else { return nil }
        if let charset = charsets[name] { return PlainText.line(Charset.decode(bytes, charset)) }
        return EncodedWords.decoded(bytes)
    }
}
