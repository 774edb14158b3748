/// Documents turned bad in small random ways.
enum Mutation {
    static let seeds = [
        #"{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"openssl","version":"3.0.8","purl":"pkg:generic/openssl@3.0.8"}]}"#,
        #"[1,-0.5e+10,"a\n\u00e9\ud83d\ude00",null,true,false,{},[[]],{"a":{"b":"日本"}}]"#,
        #"{"format":"NVD_CVE","vulnerabilities":[{"cve":{"id":"CVE-2024-0001"}},{"cve":{"id":"CVE-2024-0002"}}],"total":2}"#,
        "{\"id\":\"A\",\"modified\":\"2024-01-01\"}\n{\"id\":\"B\",\"affected\":[{\"ranges\":[]}]}\r\n{}\n",
        #""just a \"string\" \\ with / escapes""#, "-123.456E-7",
        "\u{FEFF}[{\"k\":[0]},{\"k\":[1]}]",
    ]

    private static let pieces: [[UInt8]] =
        [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "0", "-", ".", "e", "true", "null", " ", "\n", "\u{0}", "é", "\u{FEFF}",
            "\"vulnerabilities\":[", "[{}]",
        ].map { Array($0.utf8) } + [[0x80], [0xC3], [0xFF], [0xED, 0xA0, 0x80]]

    /// A seed with one to four changes.
    static func next(using random: inout SeededRandom) -> [UInt8] {
        var bytes = Array(seeds[Int.random(in: 0..<seeds.count, using: &random)].utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes.remove(at: at)
            case 1: bytes.insert(contentsOf: piece, at: at)
            case 2: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 3: bytes.removeSubrange(at...)
            case 4: bytes.replaceSubrange(at...at, with: piece)
            case 5: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
            default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 12)], at: at)
            }
        }
        return bytes
    }
}
