import JSONStream
import XMLStream

extension CycloneDXXMLTranscriber {
    /// Writes the members of the object that the element stands for, up to its end tag. The object itself is open already.
    ///
    /// - Parameter ahead: events that were read already, to be taken first.
    mutating func members(_ shapeName: String, _ attributes: [XMLAttribute], ahead: [XMLEvent] = []) throws(XMLError) {
        if shapeName == "dependency" { return try dependency(attributes) }
        let shape = XMLShapes.all[shapeName] ?? XMLShapes.empty
        self.attributes(attributes, shape)
        var inside = ElementContent()
        var ahead = ahead[...]
        while let event = try next(&ahead) {
            switch event {
            case .start(let name, let attributes):
                guard name.space == space, let place = shape.places[name.local] else {
                    inside.foreign += try foreign(name, attributes)
                    continue
                }
                try child(shape.children[place], place, attributes, &inside)
            case .text(let text): inside.add(text, isContent: shape.content != nil)
            case .end:
                finish(shape, inside)
                return
            }
        }
    }

    private mutating func next(_ ahead: inout ArraySlice<XMLEvent>) throws(XMLError) -> XMLEvent? {
        if let event = ahead.popFirst() { return event }
        return try xml.next()
    }

    /// What has been seen of an element that is an object.
    struct ElementContent {
        var text = ""
        var foreign = ""
        /// Place of the child whose JSON array is open; -1 for none.
        var openList = -1

        /// Takes note of text; white space between elements is of no interest.
        mutating func add(_ more: String, isContent: Bool) {
            if isContent || !text.isEmpty || more.utf8.contains(where: { $0 > 32 }) { text += more }
        }
    }

    private mutating func attributes(_ attributes: [XMLAttribute], _ shape: XMLShape) {
        for attribute in attributes {
            guard attribute.name.space.isEmpty, let known = shape.attributes.first(where: { $0.name == attribute.name.local }) else {
                // Where the schema lies is of no interest; anything else would be lost.
                if attribute.name.space != "http://www.w3.org/2001/XMLSchema-instance" {
                    remark(.unknownAttribute(name: quoted(attribute.name.local)))
                }
                continue
            }
            out.at(xml.line)
            out.json.key(known.member)
            scalar(attribute.value, known.scalar)
        }
    }

    private mutating func child(_ child: XMLShape.Child, _ place: Int, _ attributes: [XMLAttribute], _ inside: inout ElementContent) throws(XMLError)
    {
        if inside.openList >= 0, inside.openList != place {
            out.json.endArray()
            inside.openList = -1
        }
        out.at(xml.line)
        if case .inline(let shape) = child.kind { return try members(shape, attributes) }
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
        try value(child.kind, attributes)
    }

    private mutating func finish(_ shape: XMLShape, _ inside: ElementContent) {
        if inside.openList >= 0 { out.json.endArray() }
        if let content = shape.content {
            out.json.key(content)
            scalar(inside.text, shape.contentScalar)
        } else if !inside.text.isEmpty {
            remark(.strayText(text: quoted(inside.text)))
        }
        if !inside.foreign.isEmpty { out.json.member(Self.foreignMember, inside.foreign) }
    }

    /// `dependency`: what it needs and what it provides are elements with nothing but a reference. Deeper ones are said in lists of their own.
    private mutating func dependency(_ attributes: [XMLAttribute]) throws(XMLError) {
        out.json.member("ref", Self.reference(attributes))
        var needs: [(ref: String, line: Int)] = []
        var provides: [(ref: String, line: Int)] = []
        var depth = 0
        while let event = try xml.next() {
            switch event {
            case .start(let name, let attributes):
                if depth == 0, name.local == "dependency" {
                    needs.append((Self.reference(attributes), xml.line))
                } else if depth == 0, name.local == "provides" {
                    provides.append((Self.reference(attributes), xml.line))
                } else {
                    remark(.unknownElement(name: quoted(name.local)))
                }
                depth += 1
            case .end:
                depth -= 1
                guard depth < 0 else { continue }
                references("dependsOn", needs)
                references("provides", provides)
                return
            case .text: continue
            }
        }
    }

    private mutating func references(_ member: String, _ found: [(ref: String, line: Int)]) {
        guard !found.isEmpty else { return }
        out.json.key(member)
        out.json.beginArray()
        for one in found {
            out.at(one.line)
            out.json.string(one.ref)
        }
        out.json.endArray()
    }

    static func reference(_ attributes: [XMLAttribute]) -> String { attributes.first { $0.name.local == "ref" }?.value ?? "" }
}
