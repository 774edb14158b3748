/// Takes a record that begins where `bytes` does, if all of it is there and nothing is wrong with it: nobody need look for its end before it is read, nor know its place.
///
/// - Parameters:
///   - bytes: what has come of the stream, from the record's brace on.
///   - wrapper: see ``RecordSplitter/Record/wrapper``.
///   - isAlone: nothing but white space may stand behind the record.
/// - Returns: how many bytes it has. Nil if it was not taken: it is then handed over as a ``RecordSplitter/Record``, as if nobody had been asked.
public typealias SoundRecord = (_ bytes: UnsafeBufferPointer<UInt8>, _ wrapper: String?, _ isAlone: Bool) throws -> Int?

extension RecordSplitter {
    /// Lets `sound` take the record that begins at `start`.
    ///
    /// - Returns: where it ends; nil if no record begins here, or it may wrap others, or was not taken.
    mutating func whole(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int, _ sound: SoundRecord) throws -> Int? {
        guard chunk[start] == UInt8(ascii: "{") else { return nil }
        switch shape {
        case .array, .wrapped: guard turn != .comma else { return nil }
        case .values: guard records > 0 else { return nil }
        default: return nil
        }
        // One that is as long as the one before would not be there as a whole: it would be read twice.
        guard chunk.count - start >= length else { return nil }
        let bytes = UnsafeBufferPointer(rebasing: chunk[start..<min(chunk.count, start + limit)])
        guard let count = try sound(bytes, wrapper, false) else { return nil }
        length = count
        records += 1
        turn = .comma
        return start + count
    }
}
