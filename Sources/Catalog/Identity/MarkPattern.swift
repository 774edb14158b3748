/// A model number, serial number or stock keeping unit as a CSAF document writes it: `*` stands for any characters, `?` for a single one, a backslash takes
/// their meaning away (CSAF 2.0 sections 3.1.3.3.4 and 3.1.3.3.6; 2.1 sections 3.3.3.5 and 3.3.3.7).
struct MarkPattern {
    private enum Part: Equatable {
        case one(Character)
        case any
        case single
    }

    private let parts: [Part]

    init(_ text: String) {
        var parts: [Part] = []
        var isEscaped = false
        for character in text.lowercased() {
            if isEscaped || !"\\*?".contains(character) {
                parts.append(.one(character))
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "?" {
                parts.append(.single)
            } else if parts.last != .any {
                parts.append(.any)
            }
        }
        self.parts = parts
    }

    /// The one text that it means; nil if it has a wildcard.
    var literal: String? {
        var text = ""
        for part in parts {
            guard case .one(let character) = part else { return nil }
            text.append(character)
        }
        return text
    }

    /// Whether `text`, in lower case, is meant. Takes as many steps as both are long together with one another, whatever the pattern.
    func matches(_ text: String) -> Bool {
        // Which beginnings of the text the parts so far can stand for.
        let characters = Array(text)
        var reached = [Bool](repeating: false, count: characters.count + 1)
        reached[0] = true
        for part in parts {
            var next = [Bool](repeating: false, count: reached.count)
            for place in reached.indices {
                switch part {
                case .one(let character): next[place] = place > 0 && reached[place - 1] && characters[place - 1] == character
                case .single: next[place] = place > 0 && reached[place - 1]
                case .any: next[place] = reached[place] || place > 0 && next[place - 1]
                }
            }
            reached = next
        }
        return reached[characters.count]
    }
}
