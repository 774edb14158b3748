import Advisories

/// What a check needs of a security.txt, be it in order or not.
enum SecurityLines {
    /// Values of the `CSAF` fields, in order.
    static func csaf(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "csaf" else { return nil }
            return String(line[line.index(after: colon)...].filter { !$0.isWhitespace })
        }
    }

    /// What RFC 9116 has against it.
    static func problems(_ bytes: [UInt8], now: AdvisoryTime) -> [SecurityTxtProblem] { SecurityTxtReader(bytes, now: now).problems }
}
