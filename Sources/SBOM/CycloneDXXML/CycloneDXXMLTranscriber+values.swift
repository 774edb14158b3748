import JSONStream
import XMLStream

extension CycloneDXXMLTranscriber {
    /// Writes the value of the element whose start was just read, and reads on to its end.
    mutating func value(_ kind: XMLShape.Kind, _ attributes: [XMLAttribute]) throws(XMLError) {
        switch kind {
        case .scalar(.reference):
            out.json.string(Self.reference(attributes))
            try xml.skip()
        case .scalar(let type): scalar(try text(), type)
        case .object(let shape), .inline(let shape): try object(shape, attributes)
        case .list(let items): try list(items)
        case .tools: try tools()
        case .party: try party()
        }
    }

    /// An element with children is an object. One with nothing but text is a string: so older versions wrote what is an object since.
    private mutating func object(_ shape: String, _ attributes: [XMLAttribute]) throws(XMLError) {
        var ahead: [XMLEvent] = []
        if attributes.isEmpty, XMLShapes.all[shape]?.content == nil, let first = try xml.next() {
            ahead = [first]
            if case .text(let text) = first, let second = try xml.next() {
                ahead.append(second)
                if case .end = second, text.utf8.contains(where: { $0 > 32 }) { return out.json.string(text) }
            }
        }
        out.json.beginObject()
        try members(shape, attributes, ahead: ahead)
        out.json.endObject()
    }

    /// The text of the element; elements in it are remarked upon, their text counts.
    private mutating func text() throws(XMLError) -> String {
        var found = ""
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start(let name, _):
                remark(.unknownElement(name: quoted(name.local)))
                depth += 1
            case .end: depth -= 1
            case .text(let text): if found.isEmpty { found = text } else { found += text }
            }
        }
        return found
    }

    mutating func scalar(_ text: String, _ type: XMLShape.Scalar) {
        switch type {
        case .text, .reference: out.json.string(text)
        case .token: out.json.string(Self.trimmed(text))
        case .bool:
            switch Self.trimmed(text) {
            case "true", "1": out.json.bool(true)
            case "false", "0": out.json.bool(false)
            case let other: out.json.string(other)
            }
        case .number:
            let number = Self.trimmed(text)
            if JSONNumber.isWritten(number) { out.json.literal(number) } else { out.json.string(number) }
        }
    }

    private mutating func list(_ items: [XMLShape.Item]) throws(XMLError) {
        out.json.beginArray()
        while let event = try xml.next() {
            switch event {
            case .start(let name, let attributes):
                guard name.space == space, let item = items.first(where: { $0.element == name.local }) else {
                    _ = try foreign(name, attributes)
                    continue
                }
                out.at(xml.line)
                guard let wrapper = item.wrapper else {
                    try value(item.kind, attributes)
                    continue
                }
                out.json.beginObject()
                out.json.key(wrapper)
                try value(item.kind, attributes)
                out.json.endObject()
            case .text(let text): if text.utf8.contains(where: { $0 > 32 }) { remark(.strayText(text: quoted(text))) }
            case .end:
                out.json.endArray()
                return
            }
        }
    }

    /// The first element in it tells which form it is.
    private mutating func tools() throws(XMLError) {
        var isObject: Bool?
        while let event = try xml.next() {
            switch event {
            case .start(let name, let attributes):
                let isGroup = name.local == "components" || name.local == "services"
                guard name.space == space, isGroup || name.local == "tool", isObject ?? isGroup == isGroup else {
                    _ = try foreign(name, attributes)
                    continue
                }
                if isObject == nil {
                    isObject = isGroup
                    if isGroup { out.json.beginObject() } else { out.json.beginArray() }
                }
                out.at(xml.line)
                if isGroup {
                    out.json.key(name.local)
                    let item = name.local == "components" ? "component" : "service"
                    try list([XMLShape.Item(element: item, wrapper: nil, kind: .object(item))])
                } else {
                    try value(.object("tool"), attributes)
                }
            case .text: continue
            case .end:
                if isObject == nil { out.json.beginArray() }
                if isObject == true { out.json.endObject() } else { out.json.endArray() }
                return
            }
        }
    }

    /// An organisation, a person or a reference inside an element of its own.
    private mutating func party() throws(XMLError) {
        var isDone = false
        while let event = try xml.next() {
            switch event {
            case .start(let name, let attributes):
                guard name.space == space, !isDone else {
                    _ = try foreign(name, attributes)
                    continue
                }
                isDone = true
                switch name.local {
                case "organization": try value(.object("organization"), attributes)
                case "individual", "contact": try value(.object("contact"), attributes)
                default: try value(.scalar(.text), attributes)
                }
            case .text: continue
            case .end:
                if !isDone { out.json.null() }
                return
            }
        }
    }

    /// The text without white space around it (XML Schema, `whiteSpace="collapse"`).
    static func trimmed(_ text: String) -> String {
        let isSpace = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 10 || byte == 13 }
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else { return text }
        guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(text[start...end])
    }
}
