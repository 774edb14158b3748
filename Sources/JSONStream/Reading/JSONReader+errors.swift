extension JSONReader {
    /// The error for what is wrong at `place`, a position in the block, or at the next byte.
    func error(_ reason: JSONError.Reason, at place: Int? = nil) -> JSONError {
        let place = min(place ?? at, limit)
        var line = 1 + (origin?.lines ?? 0)
        var lineStart = textStart - (origin?.columns ?? 0)
        var position = start
        while position < place {
            if base[position] == 10 {
                line += 1
                lineStart = position + 1
            }
            position += 1
        }
        return JSONError(
            reason: looksWide && reason != .empty ? .notUTF8Encoding : reason, offset: place + (origin?.offset ?? 0), line: line,
            column: place - lineStart + 1, pointer: pointer)
    }

    /// The error for a document that ends where more should come.
    func endError() -> JSONError {
        var position = textStart
        while position < limit, Self.isSpace(base[position]) { position += 1 }
        return error(position == limit ? .empty : .unexpectedEnd, at: limit)
    }

    /// The error for a byte that cannot stand at `place`, or next.
    func unexpected(at place: Int? = nil) -> JSONError {
        let place = place ?? at
        guard place < limit else { return endError() }
        return error(.unexpectedByte(base[place]), at: place)
    }

    /// The error for a next value that is not of the expected kind.
    func wrong(_ expected: JSONKind) -> JSONError {
        var copy = self
        do {
            let found = try copy.kind()
            return copy.error(.wrongType(expected: expected, found: found))
        } catch {
            return error
        }
    }

    /// Does the text begin like UTF-16 or UTF-32, with or without a byte order mark? No JSON text in UTF-8 has such a beginning.
    private var looksWide: Bool {
        guard limit - start >= 2 else { return false }
        switch (base[start], base[start + 1]) {
        case (0xFE, 0xFF), (0xFF, 0xFE): return true
        case (0, 0): return limit - start >= 4 && (base[start + 2] | base[start + 3]) != 0
        case (0, _), (_, 0): return true
        default: return false
        }
    }
}
