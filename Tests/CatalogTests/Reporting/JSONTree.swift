import Foundation
import Testing

/// A JSON document that a test can walk through: absent members and elements are nil all the way.
struct JSONTree {
    let value: Any?

    init(_ value: Any?) { self.value = value }

    init(_ bytes: [UInt8]) throws { value = try JSONSerialization.jsonObject(with: Data(bytes)) }

    subscript(key: String) -> JSONTree { JSONTree((value as? [String: Any])?[key]) }

    subscript(place: Int) -> JSONTree {
        let elements = value as? [Any] ?? []
        return JSONTree(elements.indices.contains(place) ? elements[place] : nil)
    }

    var string: String? { value as? String }
    var int: Int? { (value as? NSNumber)?.intValue }
    var number: Double? { (value as? NSNumber)?.doubleValue }
    var bool: Bool? { (value as? NSNumber)?.boolValue }
    var strings: [String] { value as? [String] ?? [] }
    var array: [JSONTree] { (value as? [Any] ?? []).map { JSONTree($0) } }
    var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
    var isAbsent: Bool { value == nil }

    /// The element whose member `key` is `text`.
    func first(_ key: String, _ text: String) throws -> JSONTree { try #require(array.first { $0[key].string == text }) }
}
