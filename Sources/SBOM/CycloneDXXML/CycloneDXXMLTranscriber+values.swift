import JSONStream
import XMLStream

extension CycloneDXXMLTranscriber {
    /// Writes the value of the element whose start was just read, and reads on to its end.
    ///
    /// - Returns: foreign elements for which the value has no place.
    mutating func value(_ kind: XMLShape.Kind, _ piece: XMLPiece) throws(XMLError) -> String {
        switch kind {
        case .scalar(.reference):
            reference(piece)
            try xml.skip()
        case .scalar(let type):
            let start = texts.count
            try text()
            takeText(from: start, type)
        case .object(let shape), .inline(let shape): try object(plan(shape), piece)
        case .list(let items): return try list(XMLListPlan(items))
        case .tools: return try tools()
        case .party: return try party()
        }
        return ""
    }

    /// An element with children is an object. One with nothing but text is a string: so older versions wrote what is an object since.
    mutating func object(_ plan: XMLPlan, _ piece: XMLPiece) throws(XMLError) {
        guard piece.attributes.isEmpty, plan.shape.content == nil, !plan.isDependency else {
            out.json.beginObject()
            try members(plan, piece)
            out.json.endObject()
            return
        }
        var ahead = Ahead()
        ahead.piece = try xml.nextPiece()
        if let first = ahead.piece, first.kind == .text {
            ahead.textStart = texts.count
            texts.append(contentsOf: xml.text(first))
            ahead.piece = try xml.nextPiece()
            if ahead.piece?.kind == .end, !isBlank(from: ahead.textStart) { return takeText(from: ahead.textStart, .text) }
        }
        out.json.beginObject()
        try content(plan, ahead)
        out.json.endObject()
    }

    /// Puts the text of the element behind ``texts``; elements in it are remarked upon, their text counts.
    private mutating func text() throws(XMLError) {
        var depth = 1
        while depth > 0, let piece = try xml.nextPiece() {
            switch piece.kind {
            case .start:
                remark(.unknownElement(name: quoted(xml.name(piece.name).local)))
                depth += 1
            case .end: depth -= 1
            case .text: texts.append(contentsOf: xml.text(piece))
            }
        }
    }

    /// Writes the end of ``texts`` as a value and takes it off.
    mutating func takeText(from start: Int, _ type: XMLShape.Scalar) {
        // Out of this value while it is written from.
        var taken: [UInt8] = []
        swap(&taken, &texts)
        taken.withUnsafeBufferPointer { scalar(UnsafeBufferPointer(rebasing: $0[start...]), type) }
        taken.removeLast(taken.count - start)
        swap(&taken, &texts)
    }

    mutating func scalar(_ text: UnsafeBufferPointer<UInt8>, _ type: XMLShape.Scalar) {
        switch type {
        case .text, .reference: out.json.string(utf8: text)
        case .token: out.json.string(utf8: Self.trimmed(text))
        case .bool:
            switch String(decoding: Self.trimmed(text), as: UTF8.self) {
            case "true", "1": out.json.bool(true)
            case "false", "0": out.json.bool(false)
            case let other: out.json.string(other)
            }
        case .number:
            let number = String(decoding: Self.trimmed(text), as: UTF8.self)
            if JSONNumber.isWritten(number) { out.json.literal(number) } else { out.json.string(number) }
        }
    }

    /// Writes a list up to its end tag.
    ///
    /// - Returns: the foreign elements in it.
    mutating func list(_ plan: XMLListPlan) throws(XMLError) -> String {
        var foreign = ""
        out.json.beginArray()
        while let piece = try xml.nextPiece() {
            switch piece.kind {
            case .start:
                let place = place(piece, in: plan)
                guard place >= 0 else {
                    foreign += try self.foreign(piece)
                    continue
                }
                let item = plan.items[place]
                out.at(piece.line)
                if let wrapper = item.wrapper {
                    out.json.beginObject()
                    out.json.key(wrapper)
                }
                if case .object(let shape) = item.kind {
                    try object(self.plan(plan, place, shape), piece)
                } else {
                    foreign += try value(item.kind, piece)
                }
                if item.wrapper != nil { out.json.endObject() }
            case .text:
                let text = xml.text(piece)
                if text.contains(where: { $0 > 32 }) { remark(.strayText(text: quoted(String(decoding: text, as: UTF8.self)))) }
            case .end:
                out.json.endArray()
                return foreign
            }
        }
        return foreign
    }

    /// The first element in it tells which form it is.
    private mutating func tools() throws(XMLError) -> String {
        var foreign = ""
        var isObject: Bool?
        while let piece = try xml.nextPiece() {
            switch piece.kind {
            case .start:
                let name = xml.name(piece.name)
                let isGroup = name.local == "components" || name.local == "services"
                guard name.space == space, isGroup || name.local == "tool", isObject ?? isGroup == isGroup else {
                    foreign += try self.foreign(piece)
                    continue
                }
                if isObject == nil {
                    isObject = isGroup
                    if isGroup { out.json.beginObject() } else { out.json.beginArray() }
                }
                out.at(piece.line)
                if isGroup {
                    out.json.key(name.local)
                    let item = name.local == "components" ? "component" : "service"
                    foreign += try list(XMLListPlan([XMLShape.Item(element: item, wrapper: nil, kind: .object(item))]))
                } else {
                    try object(plan("tool"), piece)
                }
            case .text: continue
            case .end:
                if isObject == nil { out.json.beginArray() }
                if isObject == true { out.json.endObject() } else { out.json.endArray() }
                return foreign
            }
        }
        return foreign
    }

    /// An organisation, a person or a reference inside an element of its own.
    private mutating func party() throws(XMLError) -> String {
        var foreign = ""
        var isDone = false
        while let piece = try xml.nextPiece() {
            switch piece.kind {
            case .start:
                let name = xml.name(piece.name)
                guard name.space == space, !isDone else {
                    foreign += try self.foreign(piece)
                    continue
                }
                isDone = true
                switch name.local {
                case "organization": try object(plan("organization"), piece)
                case "individual", "contact": try object(plan("contact"), piece)
                default: _ = try value(.scalar(.text), piece)
                }
            case .text: continue
            case .end:
                if !isDone { out.json.null() }
                return foreign
            }
        }
        return foreign
    }

    /// The text without white space around it (XML Schema, `whiteSpace="collapse"`).
    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 10 || byte == 13 }
        var (from, to) = (0, text.count)
        while from < to, isSpace(text[from]) { from += 1 }
        while to > from, isSpace(text[to - 1]) { to -= 1 }
        return UnsafeBufferPointer(rebasing: text[from..<to])
    }

    /// The same of a text.
    static func trimmed(_ text: String) -> String {
        let isSpace = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 10 || byte == 13 }
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else { return text }
        guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(text[start...end])
    }
}
