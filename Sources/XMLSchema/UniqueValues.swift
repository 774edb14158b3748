import CXML2

/// The values of an attribute that must not repeat (``SchemaTree/Unique``).
final class UniqueValues {
    private let attribute: String
    private let sink: ViolationSink
    private var seen: Set<String> = []

    init(_ attribute: String, _ sink: ViolationSink) {
        self.attribute = attribute
        self.sink = sink
    }

    static func of(_ owner: UnsafeMutableRawPointer?) -> UniqueValues? {
        owner.map { Unmanaged<UniqueValues>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Takes note of a value; one that was there before is a violation of the line that is being read.
    func take(_ element: UnsafePointer<xmlChar>?, _ value: UnsafePointer<xmlChar>?, _ length: Int32) {
        let text = String(decoding: UnsafeBufferPointer(start: value, count: Int(length)), as: UTF8.self)
        guard !seen.insert(text).inserted else { return }
        let name = element.map { String(cString: $0) } ?? ""
        sink.add(.identity, "Element '\(name)': the \(attribute) '\(ViolationSink.shortened(text))' stands more than once in the document.")
    }
}
