import CZstd
import Synchronization

/// Unpacks blocks of texts when a record is shown, and keeps the last ones: the records of one report are often neighbours.
final class TextReader: Sendable {
    /// Enough for one block of each source at a time.
    private static let kept = 64

    /// What is used under the lock only; zstd's objects belong to no thread.
    private struct State: ~Copyable, @unchecked Sendable {
        var context: OpaquePointer?
        var dictionaries: [Int: OpaquePointer] = [:]
        var blocks: [Int: [UInt8]] = [:]
        /// Numbers of the kept blocks, the oldest at `next`.
        var order: [Int] = []
        var next = 0

        deinit {
            if let context { ZSTD_freeDCtx(context) }
            for dictionary in dictionaries.values { ZSTD_freeDDict(dictionary) }
        }
    }

    private let state = Mutex(State())

    /// The texts of block `number`, which lies packed in `packed`.
    ///
    /// - Parameters:
    ///   - length: bytes of the texts.
    ///   - dictionary: number of its dictionary, if it has one, and what that is.
    /// - Throws: ``CatalogError/damaged(path:offset:)`` at offset 0, without a path; ``CatalogError/libraryMissing(message:)``.
    func block(
        _ number: Int, _ packed: UnsafeBufferPointer<UInt8>, length: Int, dictionary: (number: Int, bytes: UnsafeBufferPointer<UInt8>)?
    ) throws(CatalogError) -> [UInt8] {
        try state.withLock { state throws(CatalogError) in
            if let block = state.blocks[number] { return block }
            let block = try Self.unpack(&state, packed, length, dictionary)
            if state.order.count < Self.kept {
                state.order.append(number)
            } else {
                state.blocks[state.order[state.next]] = nil
                state.order[state.next] = number
                state.next = (state.next + 1) % Self.kept
            }
            state.blocks[number] = block
            return block
        }
    }

    private static func unpack(
        _ state: inout State, _ packed: UnsafeBufferPointer<UInt8>, _ length: Int, _ dictionary: (number: Int, bytes: UnsafeBufferPointer<UInt8>)?
    ) throws(CatalogError) -> [UInt8] {
        if state.context == nil {
            try TextLibrary.load()
            state.context = try TextLibrary.made(ZSTD_createDCtx())
        }
        if let dictionary, state.dictionaries[dictionary.number] == nil {
            state.dictionaries[dictionary.number] = try TextLibrary.made(ZSTD_createDDict(dictionary.bytes.baseAddress, dictionary.bytes.count))
        }
        let prepared = dictionary.flatMap { state.dictionaries[$0.number] }
        let context = state.context
        let block = [UInt8](unsafeUninitializedCapacity: length) { room, count in
            let got =
                prepared == nil
                ? ZSTD_decompressDCtx(context, room.baseAddress, length, packed.baseAddress, packed.count)
                : ZSTD_decompress_usingDDict(context, room.baseAddress, length, packed.baseAddress, packed.count, prepared)
            count = ZSTD_isError(got) == 0 ? got : 0
        }
        guard block.count == length else { throw .damaged(path: "", offset: 0) }
        return block
    }
}
