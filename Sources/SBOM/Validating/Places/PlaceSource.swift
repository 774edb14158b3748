import JSONStream

/// The JSON in which places are looked up, and what its lines mean.
struct PlaceSource {
    let json: ByteBlock
    let marks: LineMarks
    let isTranscript: Bool

    init(_ json: ByteBlock) { (self.json, marks, isTranscript) = (json, LineMarks(), false) }

    init(_ transcript: Transcript) { (json, marks, isTranscript) = (transcript.json, transcript.marks, true) }
}

/// Where a transcript's own lines are not those of the source: pieces that stand elsewhere than in the source.
struct LineMarks {
    private struct Mark {
        let offset: Int
        /// Line of the source from here on; 0 where it has none, -1 where the transcript's own lines are right again.
        let line: Int
    }

    private var marks: [Mark] = []

    init() {}

    /// True if the transcript's lines are the source's throughout.
    var isEmpty: Bool { marks.isEmpty }

    /// Says that what is written from `offset` on began on line `source`, while the transcript is at line `own`.
    mutating func note(_ source: Int, own: Int, at offset: Int) {
        let line = source == own ? -1 : max(source, 0)
        guard (marks.last?.line ?? -1) != line else { return }
        marks.append(Mark(offset: offset, line: line))
    }

    /// The source's line for the piece at `offset`, whose own line is `counted`; nil where there is none.
    func line(at offset: Int, counted: Int) -> Int? {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, marks[low - 1].line != -1 else { return counted }
        return marks[low - 1].line == 0 ? nil : marks[low - 1].line
    }
}
