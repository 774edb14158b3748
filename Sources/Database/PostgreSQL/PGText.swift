/// C strings of libpq.
enum PGText {
    static func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

    /// A message on one line; libpq's have several.
    static func line(_ pointer: UnsafePointer<CChar>?) -> String {
        string(pointer).split(separator: "\n").map { $0.drop(while: { $0 == "\t" || $0 == " " }) }.joined(separator: " ")
    }

    /// Calls `body` with a list of C strings that a null pointer ends.
    static func withCStrings<Answer>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer) -> Answer {
        var bytes: [CChar] = []
        var starts: [Int] = []
        for text in texts {
            starts.append(bytes.count)
            bytes.append(contentsOf: text.utf8CString)
        }
        return bytes.withUnsafeBufferPointer { buffer in
            var pointers: [UnsafePointer<CChar>?] = []
            for start in starts { pointers.append(buffer.baseAddress.map { $0 + start }) }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { list in
                guard let base = list.baseAddress else { preconditionFailure("a list with its end is never empty") }
                return body(base)
            }
        }
    }
}
