/// Names of makers and products in a form in which two spellings of one name are the same.
///
/// It is for candidates only: a name is no identity (docs/decisions/0007).
enum ProductName {
    /// Type of the keys of products that are known by name alone; no purl has it.
    static let type = "?product"

    /// The key of a maker's product; nil if one of the names has no letter or number.
    static func key(vendor: String, product: String) -> PackageKey? {
        let maker = maker(vendor)
        // Makers' names often stand before those of their products as well.
        var name = words(product).joined()
        if name.hasPrefix(maker), name.count > maker.count { name.removeFirst(maker.count) }
        guard !maker.isEmpty, !name.isEmpty else { return nil }
        return PackageKey(type: type, namespace: maker, name: name)
    }

    /// A maker's name without its legal form; empty if nothing is left.
    static func maker(_ vendor: String) -> String { words(vendor).filter { !legalForms.contains($0) }.joined() }

    private static func words(_ text: String) -> [String] {
        // Names are ASCII, of nearly all makers and products; Unicode's own classes cost many times as much.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }
        var words: [String] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            default:
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    private static let legalForms: Set<String> = [
        "inc", "incorporated", "ltd", "limited", "llc", "corp", "corporation", "co", "company", "gmbh", "ag", "kg", "se", "sa", "nv", "bv", "ab",
        "as",
        "oy", "kk", "plc", "株式会社",
    ]
}
