import JSONStream

extension CSAFDocument {
    /// Line from 1 on which `value` begins.
    func line(of value: CSAFValue) -> Int {
        let end = min(value.node.offset, block.count)
        return withExtendedLifetime(block) { block.bytes[..<end].reduce(into: 1) { if $1 == 10 { $0 += 1 } } }
    }
}
