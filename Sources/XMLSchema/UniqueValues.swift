import CXML2

/// The values of an attribute that must not repeat (``SchemaTree/Unique``).
final class UniqueValues {
    private let attribute: String
    private let sink: ViolationSink
    /// As bytes: to XML Schema, texts are equal only where all their signs are (part 2, 2.2.1), to Swift also where Unicode takes them for the same.
    private var seen: Set<[UInt8]> = []

    init(_ attribute: String, _ sink: ViolationSink) {
        self.attribute = attribute
        self.sink = sink
    }

    static func of(_ owner: UnsafeMutableRawPointer?) -> UniqueValues? {
        owner.map { Unmanaged<UniqueValues>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Takes note of a value; one that was there before is a violation of the line that is being read.
    func take(_ element: UnsafePointer<xmlChar>?, _ value: UnsafePointer<xmlChar>?, _ length: Int32) {
        let bytes = Array(UnsafeBufferPointer(start: value, count: Int(length)))
        guard !seen.insert(bytes).inserted else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        let name = element.map { String(cString: $0) } ?? ""
        sink.add(.identity, "Element '\(name)': the \(attribute) '\(ViolationSink.shortened(text))' stands more than once in the document.")
    }
}
