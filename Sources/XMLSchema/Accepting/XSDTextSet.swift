/// A set of texts that somebody else keeps, told apart by their bytes.
struct XSDTextSet {
    private var texts: ContiguousArray<XSDBytes> = []
    /// Numbers plus one at or behind the place of a text's hash; 0 for nothing.
    private var places: ContiguousArray<Int32>
    /// More texts in a row are nobody's doing but that of somebody who wants it slow.
    private static let probes = 64

    init(room: Int = 16) { places = ContiguousArray(repeating: 0, count: room) }

    var isEmpty: Bool { texts.isEmpty }

    /// What comes of adding a text.
    enum Outcome { case new, known, tooMany }

    mutating func insert(_ text: XSDBytes) -> Outcome {
        if texts.count * 2 >= places.count, !grow() { return .tooMany }
        var place = XSDHash.of(text) & (places.count - 1)
        for _ in 0..<Self.probes {
            let number = Int(places[place]) - 1
            if number < 0 {
                texts.append(text)
                places[place] = Int32(texts.count)
                return .new
            }
            if texts[number].isSame(text) { return .known }
            place = (place + 1) & (places.count - 1)
        }
        return .tooMany
    }

    func contains(_ text: XSDBytes) -> Bool {
        var place = XSDHash.of(text) & (places.count - 1)
        for _ in 0..<Self.probes {
            let number = Int(places[place]) - 1
            if number < 0 { return false }
            if texts[number].isSame(text) { return true }
            place = (place + 1) & (places.count - 1)
        }
        return false
    }

    private mutating func grow() -> Bool {
        places = ContiguousArray(repeating: 0, count: places.count * 4)
        for number in texts.indices {
            var place = XSDHash.of(texts[number]) & (places.count - 1)
            var probes = 0
            while places[place] != 0 {
                place = (place + 1) & (places.count - 1)
                probes += 1
                if probes >= Self.probes { return false }
            }
            places[place] = Int32(number + 1)
        }
        return true
    }
}
