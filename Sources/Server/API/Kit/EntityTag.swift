import Crypto
import Foundation

/// Entity tags (RFC 9110, 8.8.3): the revision for what has one, a digest for all else.
enum EntityTag {
    /// Most bytes of a tag that is looked at.
    static let longest = 100

    static func of(revision: Int) -> String { "\"r\(revision)\"" }

    static func of(_ body: [UInt8]) -> String {
        let digest = SHA256.hash(data: body).prefix(12)
        return "\"" + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\""
    }

    /// The revision that a tag of ``of(revision:)`` holds, be it weak.
    static func revision(_ tag: String) -> Int? {
        let strong = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]
        guard strong.count > 3, strong.hasPrefix("\"r"), strong.hasSuffix("\"") else { return nil }
        return Int(strong.dropFirst(2).dropLast())
    }

    /// Whether `If-None-Match` names a tag.
    static func matches(_ header: String, _ tag: String) -> Bool {
        if header.filter({ $0 != " " }) == "*" { return true }
        return header.split(separator: ",").contains { part in
            let given = part.filter { $0 != " " }
            return (given.hasPrefix("W/") ? String(given.dropFirst(2)) : given) == tag
        }
    }
}
