/// A small generator with a seed, so that a failing input can be made again (SplitMix64).
struct Randomness: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// `bytes` with one to four bytes changed, dropped, doubled or put in.
    mutating func mutation(of bytes: [UInt8], with alphabet: [UInt8]) -> [UInt8] {
        var changed = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !changed.isEmpty {
            let place = Int.random(in: 0..<changed.count, using: &self)
            let byte = Bool.random(using: &self) ? alphabet.randomElement(using: &self) ?? 0 : UInt8.random(in: 0...255, using: &self)
            switch Int.random(in: 0..<4, using: &self) {
            case 0: changed[place] = byte
            case 1: changed.remove(at: place)
            case 2: changed.insert(byte, at: place)
            default: changed.insert(contentsOf: changed[place...].prefix(5), at: place)
            }
        }
        return changed
    }
}
