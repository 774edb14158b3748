import JSONStream

extension CycloneDXXMLWriter {
    /// Writes an element with attributes and children, in the order of its shape.
    mutating func object(_ element: String, _ shapeName: String, _ members: [JSONValue.Member]) {
        if shapeName == "dependency" { return dependency(element, members) }
        let shape = XMLShapes.all[shapeName] ?? XMLShapes.empty
        let members = completed(members, shapeName)
        let before = losses.component
        if shapeName == "component" || shapeName == "service", let id = members.first(where: { $0.key == "bom-ref" })?.value.stringValue {
            losses.component = id
        }
        line()
        xml.raw("<")
        xml.raw(element)
        for attribute in shape.attributes {
            if let text = members.first(where: { $0.key == attribute.member }).flatMap({ Self.text($0.value) }) {
                xml.attribute(attribute.name, text)
            }
        }
        if let content = shape.content {
            xml.raw(">")
            xml.text(members.first { $0.key == content }.flatMap { Self.text($0.value) } ?? "")
            for member in members where shape.place(ofMember: member.key) == nil { losses.add(.unreadField(field: member.key)) }
            xml.raw("</")
            xml.raw(element)
            xml.raw(">")
        } else {
            body(element, shape, members)
        }
        losses.component = before
    }

    private mutating func body(_ element: String, _ shape: XMLShape, _ members: [JSONValue.Member]) {
        let start = xml.bytes.count
        xml.raw(">")
        depth += 1
        children(shape, members)
        for member in members where member.key == CycloneDXXMLTranscriber.foreignMember { foreign(member.value.stringValue) }
        depth -= 1
        if xml.bytes.count == start + 1 {
            xml.emptyElement()
            return
        }
        line()
        xml.raw("</")
        xml.raw(element)
        xml.raw(">")
    }

    private mutating func children(_ shape: XMLShape, _ members: [JSONValue.Member]) {
        var inlined: Set<String> = []
        let hasForeign = members.contains { CycloneDXXMLTranscriber.isForeign($0.key) }
        for child in shape.children {
            if case .inline(let name) = child.kind, let inner = XMLShapes.all[name] {
                let own = members.filter { inner.place(ofMember: $0.key) != nil && shape.place(ofMember: $0.key) == nil || $0.key == inner.content }
                inlined.formUnion(own.map(\.key))
                if !own.isEmpty { object(child.element, name, own) }
            } else {
                // Nearly no document has any.
                let foreign = hasForeign ? Self.foreign(beside: child.member, members) : nil
                if let member = members.first(where: { $0.key == child.member }) {
                    write(child, member.value, foreign)
                } else if let foreign {
                    onlyForeign(child.element, foreign)
                }
            }
        }
        for member in members where shape.place(ofMember: member.key) == nil && !inlined.contains(member.key) {
            if !CycloneDXXMLTranscriber.isForeign(member.key) { losses.add(.unreadField(field: member.key)) }
        }
    }

    private static func foreign(beside list: String, _ members: [JSONValue.Member]) -> String? {
        let key = CycloneDXXMLTranscriber.foreignMember(beside: list)
        return members.first { $0.key == key }?.value.stringValue
    }

    private mutating func dependency(_ element: String, _ members: [JSONValue.Member]) {
        line()
        xml.raw("<")
        xml.raw(element)
        xml.attribute("ref", members.first { $0.key == "ref" }?.value.stringValue ?? "")
        let lists = [("dependency", "dependsOn"), ("provides", "provides")].map { name, key in
            (name, members.first { $0.key == key }?.value.arrayValue?.compactMap(\.stringValue) ?? [])
        }
        for member in members where !["ref", "dependsOn", "provides"].contains(member.key) { losses.add(.unreadField(field: member.key)) }
        guard lists.contains(where: { !$0.1.isEmpty }) else { return xml.raw("/>") }
        xml.raw(">")
        depth += 1
        for (name, references) in lists {
            for reference in references {
                line()
                xml.raw("<")
                xml.raw(name)
                xml.attribute("ref", reference)
                xml.raw("/>")
            }
        }
        close(element)
    }

    /// `tools` in both forms.
    mutating func tools(_ element: String, _ value: JSONValue, _ foreign: String?) {
        switch value {
        case .array(let tools):
            open(element)
            for tool in tools { if case .object(let members) = tool { object("tool", "tool", members) } }
            self.foreign(foreign)
            close(element)
        case .object(let members):
            open(element)
            children(XMLShapes.all["toolChoice"] ?? XMLShapes.empty, members)
            self.foreign(foreign)
            close(element)
        default: losses.add(.noField(field: element))
        }
    }

    /// An organisation, a person or a reference, which JSON tells apart only by their members.
    mutating func party(_ element: String, _ value: JSONValue, _ foreign: String?) {
        open(element)
        if case .object(let members) = value {
            let isPerson = members.contains { $0.key == "email" || $0.key == "phone" }
            if isPerson {
                object(element == "asserter" ? "contact" : "individual", "contact", members)
            } else {
                object("organization", "organization", members)
            }
        } else if let text = Self.text(value) {
            line()
            xml.raw("<ref>")
            xml.text(text)
            xml.raw("</ref>")
        }
        self.foreign(foreign)
        close(element)
    }
}
