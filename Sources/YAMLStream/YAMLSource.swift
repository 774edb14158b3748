import CYAML
import Glibc
import JSONStream

/// Hands a document to libyaml piece by piece, and stops where it has been given more than one scalar may have without telling of anything: libyaml holds all
/// of a scalar, several times over while it grows, before it says that there is one.
struct YAMLSource {
    private let block: ByteBlock
    /// Most bytes between two events: a scalar, and what libyaml reads ahead.
    private let most: Int
    private var at = 0
    /// Bytes handed over when the last event came.
    private var told = 0
    /// Has handing over ended because of the limit?
    private(set) var isOverLimit = false

    /// libyaml asks for 16 KiB at a time at most, and looks a key ahead.
    private static let ahead = 1 << 16

    init(_ block: ByteBlock, limit: Int) {
        self.block = block
        most = limit + Self.ahead
    }

    /// Makes `source`, which outlives the parser, what the parser reads from.
    static func feed(_ parser: inout yaml_parser_t, _ source: UnsafeMutablePointer<YAMLSource>) {
        yaml_parser_set_input(
            &parser,
            { owner, buffer, size, count in
                guard let source = owner?.assumingMemoryBound(to: YAMLSource.self), let buffer, let count else { return 0 }
                return source.pointee.give(buffer, size, count)
            }, source)
    }

    /// Takes note that libyaml told of something.
    mutating func hasEvent() { told = at }

    private mutating func give(_ buffer: UnsafeMutablePointer<UInt8>, _ size: Int, _ count: UnsafeMutablePointer<Int>) -> Int32 {
        guard at - told <= most else {
            isOverLimit = true
            return 0
        }
        let part = min(size, block.count - at)
        memcpy(buffer, block.base + at, part)
        count.pointee = part
        at += part
        return 1
    }
}
