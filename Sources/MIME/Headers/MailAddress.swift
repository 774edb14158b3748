/// A mailbox: `"Yamada, Taro" <taro@example.com>` (RFC 5322 clause 3.4).
public struct MailAddress: Sendable, Hashable {
    /// The name that stands beside it; nil for none. Whoever wrote the message chose it.
    public let name: String?
    /// `taro@example.com`.
    public let address: String

    /// The address as it is compared: in lower case. (The part before the `@` may tell cases apart; no provider does.)
    public var key: String { address.lowercased() }

    /// `山田 太郎 <taro@example.com>`.
    public var text: String { name.map { "\($0) <\(address)>" } ?? address }

    /// The mailboxes of a field, at most `most`; what is no address is left out.
    static func list(_ value: [UInt8], most: Int = 20) -> [MailAddress] {
        var scanner = HeaderScanner(Array(value.prefix(32_768)))
        var found: [MailAddress] = []
        while !scanner.isAtEnd, found.count < most {
            scanner.comment = []
            // `Group name: one, two;`
            let words = scanner.token(until: [0x2C, 0x3C, 0x3A, 0x3B])
            switch scanner.next {
            case 0x3C:
                _ = scanner.take(0x3C)
                let address = scanner.token(until: [0x3E])
                _ = scanner.take(0x3E)
                _ = scanner.token(until: [0x2C, 0x3B])
                if let address = checked(address) {
                    let name = EncodedWords.decoded(words)
                    found.append(MailAddress(name: name.isEmpty ? nil : name, address: address))
                }
            case 0x3A: break
            default:
                if let address = checked(words) {
                    let name = EncodedWords.decoded(scanner.comment)
                    found.append(MailAddress(name: name.isEmpty ? nil : name, address: address))
                }
            }
            if let separator = scanner.next { _ = scanner.take(separator) }
        }
        return found
    }

    /// The address, if it is one: printable ASCII or UTF-8 letters (RFC 6532), one `@`, lengths of RFC 5321 clause 4.5.3.
    private static func checked(_ bytes: [UInt8]) -> String? {
        guard bytes.count <= 254, let at = bytes.lastIndex(of: 0x40), (1...64).contains(at), at + 1 < bytes.count else { return nil }
        let isPlain = bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>()[],;:\\\"".utf8.contains($0) }
        guard isPlain, !bytes[..<at].contains(0x40), let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return PlainText.line(text) == text ? text : nil
    }
}
