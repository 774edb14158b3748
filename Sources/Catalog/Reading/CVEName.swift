/// Names of vulnerabilities in running text.
enum CVEName {
    /// Every CVE id in `text`, in its order, each once (CVE record format: `CVE-`, four digits, a hyphen, four digits or more).
    static func all(in text: String) -> [String] {
        guard text.utf8.count >= 13 else { return [] }
        var found: [String] = []
        let bytes = Array(text.utf8)
        let start = Array("CVE-".utf8)
        var at = 0
        while at + 13 <= bytes.count {
            guard bytes[at] == start[0], bytes[at..<at + 4].elementsEqual(start), digits(bytes, at + 4) == 4, bytes[at + 8] == start[3] else {
                at += 1
                continue
            }
            let count = digits(bytes, at + 9)
            if count >= 4 {
                let id = String(decoding: bytes[at..<at + 9 + count], as: UTF8.self)
                if !found.contains(id) { found.append(id) }
            }
            at += 9 + count
        }
        return found
    }

    private static func digits(_ bytes: [UInt8], _ from: Int) -> Int {
        var at = from
        while at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10 { at += 1 }
        return at - from
    }
}
