import Diagnostics

/// `application/x-www-form-urlencoded`, as queries and token requests have it.
enum FormText {
    /// Pairs in their order.
    static func encode(_ pairs: [(String, String)]) -> String { pairs.map { "\(escape($0.0))=\(escape($0.1))" }.joined(separator: "&") }

    /// One value.
    static func escape(_ text: String) -> String { PercentEncoding.encoded(text) }
}
