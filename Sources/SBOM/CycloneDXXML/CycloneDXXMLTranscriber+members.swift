import JSONStream
import XMLStream

extension CycloneDXXMLTranscriber {
    /// Writes the members of the object that the element `piece` stands for, up to its end tag. The object itself is open already.
    mutating func members(_ plan: XMLPlan, _ piece: XMLPiece) throws(XMLError) {
        if plan.isDependency { return try dependency(piece) }
        attributes(piece, plan)
        try content(plan, Ahead())
    }

    /// What was read of an element before it was known what to do with it.
    struct Ahead {
        /// True where its text is the last of ``texts``, from here on.
        var textStart = -1
        /// The event behind that text.
        var piece: XMLPiece?
    }

    /// Writes the members that are elements or text.
    mutating func content(_ plan: XMLPlan, _ ahead: Ahead) throws(XMLError) {
        let shape = plan.shape
        var inside = ElementContent(textStart: ahead.textStart >= 0 ? ahead.textStart : texts.count)
        // White space between elements is of no interest.
        if ahead.textStart >= 0, shape.content == nil, isBlank(from: ahead.textStart) { texts.removeLast(texts.count - ahead.textStart) }
        var next = ahead.piece
        if next == nil { next = try xml.nextPiece() }
        while let piece = next {
            switch piece.kind {
            case .start:
                let place = place(piece, in: plan)
                if place < 0 { inside.foreign += try foreign(piece) } else { try child(plan, place, piece, &inside) }
            case .text:
                let text = xml.text(piece)
                if shape.content != nil || texts.count > inside.textStart || text.contains(where: { $0 > 32 }) { texts.append(contentsOf: text) }
            case .end:
                finish(shape, inside)
                return
            }
            next = try xml.nextPiece()
        }
    }

    /// What has been seen of an element that is an object.
    struct ElementContent {
        /// Where its text begins in ``texts``.
        let textStart: Int
        var foreign = ""
        /// Place of the child whose JSON array is open; -1 for none.
        var openList = -1
    }

    func isBlank(from start: Int) -> Bool { texts[start...].allSatisfy { $0 <= 32 } }

    private mutating func attributes(_ piece: XMLPiece, _ plan: XMLPlan) {
        for index in piece.attributes {
            let place = place(attribute: xml.attributeName(index), in: plan)
            guard place >= 0 else {
                // Where the schema lies is of no interest; anything else would be lost.
                let name = xml.name(xml.attributeName(index))
                if name.space != "http://www.w3.org/2001/XMLSchema-instance" { remark(.unknownAttribute(name: quoted(name.local))) }
                continue
            }
            let known = plan.shape.attributes[place]
            out.at(piece.line)
            out.json.key(known.member)
            scalar(xml.attributeValue(index), known.scalar)
        }
    }

    private mutating func child(_ plan: XMLPlan, _ place: Int, _ piece: XMLPiece, _ inside: inout ElementContent) throws(XMLError) {
        let child = plan.shape.children[place]
        if inside.openList >= 0, inside.openList != place {
            out.json.endArray()
            inside.openList = -1
        }
        out.at(piece.line)
        if case .inline(let shape) = child.kind { return try members(self.plan(plan, place, shape), piece) }
        // Until 1.5 there was one identity, and JSON has it without an array.
        let isList = child.isRepeated && !(minor < 6 && child.element == "identity")
        if isList {
            if inside.openList != place {
                out.json.key(child.member)
                out.json.beginArray()
                inside.openList = place
            }
        } else {
            out.json.key(child.member)
        }
        var foreign = ""
        switch child.kind {
        case .object(let shape), .inline(let shape): try object(self.plan(plan, place, shape), piece)
        case .list(let items): foreign = try list(list(plan, place, items))
        default: foreign = try value(child.kind, piece)
        }
        guard !foreign.isEmpty else { return }
        if isList { inside.foreign += foreign } else { out.json.member(Self.foreignMember(beside: child.member), foreign) }
    }

    private mutating func finish(_ shape: XMLShape, _ inside: ElementContent) {
        if inside.openList >= 0 { out.json.endArray() }
        if let content = shape.content {
            out.json.key(content)
            takeText(from: inside.textStart, shape.contentScalar)
        } else if texts.count > inside.textStart {
            remark(.strayText(text: quoted(String(decoding: texts[inside.textStart...], as: UTF8.self))))
            texts.removeLast(texts.count - inside.textStart)
        }
        if !inside.foreign.isEmpty { out.json.member(Self.foreignMember, inside.foreign) }
    }

    /// `dependency`: what it needs and what it provides are elements with nothing but a reference. Deeper ones are said in lists of their own.
    private mutating func dependency(_ piece: XMLPiece) throws(XMLError) {
        out.json.key("ref")
        reference(piece)
        var (needs, provides) = (References(), References())
        let start = texts.count
        var depth = 0
        while let piece = try xml.nextPiece() {
            switch piece.kind {
            case .start:
                let local = xml.name(piece.name).local
                if depth == 0, local == "dependency" {
                    note(piece, &needs)
                } else if depth == 0, local == "provides" {
                    note(piece, &provides)
                } else {
                    remark(.unknownElement(name: quoted(local)))
                }
                depth += 1
            case .end:
                depth -= 1
                guard depth < 0 else { continue }
                references("dependsOn", needs)
                references("provides", provides)
                texts.removeLast(texts.count - start)
                return
            case .text: continue
            }
        }
    }

    /// References that wait to be written, their texts in ``texts``.
    private struct References {
        var list: [(from: Int, to: Int, line: Int)] = []
    }

    private mutating func note(_ piece: XMLPiece, _ references: inout References) {
        let from = texts.count
        if let index = referenceAttribute(piece) { texts.append(contentsOf: xml.attributeValue(index)) }
        references.list.append((from, texts.count, piece.line))
    }

    private mutating func references(_ member: String, _ found: References) {
        guard !found.list.isEmpty else { return }
        out.json.key(member)
        out.json.beginArray()
        // Out of this value while it is written from.
        var taken: [UInt8] = []
        swap(&taken, &texts)
        taken.withUnsafeBufferPointer { texts in
            for one in found.list {
                out.at(one.line)
                out.json.string(utf8: UnsafeBufferPointer(rebasing: texts[one.from..<one.to]))
            }
        }
        swap(&taken, &texts)
        out.json.endArray()
    }

    private func referenceAttribute(_ piece: XMLPiece) -> Int? { piece.attributes.first { xml.name(xml.attributeName($0)).local == "ref" } }

    /// Writes the attribute `ref`; an empty text where there is none.
    mutating func reference(_ piece: XMLPiece) {
        if let index = referenceAttribute(piece) { out.json.string(utf8: xml.attributeValue(index)) } else { out.json.string("") }
    }
}
