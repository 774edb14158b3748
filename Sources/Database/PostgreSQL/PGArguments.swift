/// Arguments as libpq wants them: text, but for bytes, which go as they are.
enum PGArguments {
    typealias Call<Answer> = (
        Int32, UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>
    ) -> Answer

    static func with<Answer>(_ arguments: [SQLValue], _ call: Call<Answer>) throws(DatabaseError) -> Answer {
        var bytes: [UInt8] = []
        var starts: [Int?] = []
        var lengths: [Int32] = []
        var formats: [Int32] = []
        for argument in arguments {
            starts.append(argument == .null ? nil : bytes.count)
            let before = bytes.count
            switch argument {
            case .null: break
            case .integer(let value): bytes.append(contentsOf: String(value).utf8)
            case .real(let value): bytes.append(contentsOf: String(value).utf8)
            case .text(let value):
                bytes.append(contentsOf: value.utf8)
                if bytes[before...].contains(0) { throw .textWithNUL }
            case .bytes(let value): bytes.append(contentsOf: value)
            }
            lengths.append(Int32(bytes.count - before))
            if case .bytes = argument { formats.append(1) } else { formats.append(0) }
            bytes.append(0)
        }
        // One more of each, so that no list is empty and none has a null address.
        bytes.append(0)
        lengths.append(0)
        formats.append(0)
        return bytes.withUnsafeBytes { raw in
            let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            var pointers: [UnsafePointer<CChar>?] = []
            for start in starts {
                if let start, let base { pointers.append(base + start) } else { pointers.append(nil) }
            }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        guard let values = values.baseAddress, let lengths = lengths.baseAddress, let formats = formats.baseAddress else {
                            preconditionFailure("none of the lists is empty")
                        }
                        return call(Int32(arguments.count), values, lengths, formats)
                    }
                }
            }
        }
    }
}
