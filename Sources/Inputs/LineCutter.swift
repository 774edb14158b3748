import JSONStream

/// Cuts a stream of bytes into lines, holding one line at a time.
struct LineCutter {
    let limit: Int
    private var pending: [UInt8] = []
    private var lines = 0
    private var taken = 0

    init(limit: Int) { self.limit = limit }

    /// Takes the next bytes and hands over each line that they complete, without its line feed.
    mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>, emit: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        var start = 0
        while let end = chunk[start...].firstIndex(of: 10) {
            let part = UnsafeBufferPointer(rebasing: chunk[start..<end])
            if pending.isEmpty {
                try emit(part)
            } else {
                try gather(part)
                try pending.withUnsafeBufferPointer(emit)
                pending.removeAll(keepingCapacity: true)
            }
            lines += 1
            start = end + 1
        }
        try gather(UnsafeBufferPointer(rebasing: chunk[start...]))
        taken += chunk.count
    }

    /// Ends the stream: what stands behind the last line feed is a line too.
    mutating func finish(emit: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        if !pending.isEmpty { try pending.withUnsafeBufferPointer(emit) }
        pending.removeAll()
    }

    private mutating func gather(_ part: UnsafeBufferPointer<UInt8>) throws(JSONError) {
        guard pending.count + part.count <= limit else {
            throw JSONError(reason: .tooLong(limit: limit), offset: taken, line: lines + 1, column: 1, pointer: "")
        }
        pending.append(contentsOf: part)
    }
}
