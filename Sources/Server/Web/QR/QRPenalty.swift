/// How hard a code is to read: the sum of the four penalties of 7.8.3 of ISO/IEC 18004.
enum QRPenalty {
    static func of(_ code: QRCode) -> Int {
        let side = code.side
        var sum = 0
        for line in 0..<side {
            sum += ofLine((0..<side).map { code[line, $0] })
            sum += ofLine((0..<side).map { code[$0, line] })
        }
        for row in 0..<side - 1 {
            for column in 0..<side - 1 {
                let first = code[row, column]
                if code[row, column + 1] == first && code[row + 1, column] == first && code[row + 1, column + 1] == first { sum += 3 }
            }
        }
        // Ten for each five per cent away from half.
        let dark = code.modules.filter(\.self).count
        return sum + abs(dark * 20 - side * side * 10) / (side * side) * 10
    }

    /// Runs of five and more, and what looks like a finder.
    private static func ofLine(_ line: [Bool]) -> Int {
        var sum = 0
        var run = 1
        for place in 1...line.count {
            if place < line.count, line[place] == line[place - 1] {
                run += 1
            } else {
                if run >= 5 { sum += run - 2 }
                run = 1
            }
        }
        let finders = [
            [true, false, true, true, true, false, true, false, false, false, false],
            [false, false, false, false, true, false, true, true, true, false, true],
        ]
        for start in 0...(line.count - 11) { for finder in finders where line[start..<start + 11].elementsEqual(finder) { sum += 40 } }
        return sum
    }
}
