import JSONStream

extension CycloneDXXMLWriter {
    // MARK: Lines and tags.

    mutating func line() {
        if pretty { xml.line(depth: depth) }
    }

    mutating func open(_ element: String) {
        line()
        xml.raw("<")
        xml.raw(element)
        xml.raw(">")
        depth += 1
    }

    mutating func close(_ element: String) {
        depth -= 1
        line()
        xml.raw("</")
        xml.raw(element)
        xml.raw(">")
    }

    private mutating func plain(_ element: String, _ text: String) {
        line()
        xml.raw("<")
        xml.raw(element)
        xml.raw(">")
        characters(text)
        xml.raw("</")
        xml.raw(element)
        xml.raw(">")
    }

    private mutating func characters(_ text: String) {
        let before = xml.replaced
        xml.text(text)
        if xml.replaced > before { losses.add(.reworded(field: "XML", value: text, written: "\u{FFFD}")) }
    }

    mutating func foreign(_ text: String?) {
        guard let text else { return }
        line()
        xml.raw(text)
    }

    /// A list of nothing but foreign elements.
    mutating func onlyForeign(_ element: String, _ text: String) {
        open(element)
        foreign(text)
        close(element)
    }

    // MARK: Values.

    /// Writes a child element, or several where it may be repeated.
    ///
    /// - Parameter foreign: what the format does not know in a list.
    mutating func write(_ child: XMLShape.Child, _ value: JSONValue, _ foreign: String? = nil) {
        if child.isRepeated, case .array(let elements) = value {
            for element in elements { single(child.element, child.kind, element) }
        } else {
            single(child.element, child.kind, value, foreign)
        }
    }

    private mutating func single(_ element: String, _ kind: XMLShape.Kind, _ value: JSONValue, _ foreign: String? = nil) {
        switch kind {
        case .scalar(.reference):
            line()
            xml.raw("<")
            xml.raw(element)
            xml.attribute("ref", Self.text(value) ?? "")
            xml.raw("/>")
        case .scalar:
            if let text = Self.text(value) { plain(element, text) } else { refuse(element, value) }
        case .object(let shape), .inline(let shape):
            if case .object(let members) = value {
                guard isWritable(members, element, shape) else { return }
                object(element, shape, members)
            } else if let text = Self.text(value) {
                plain(element, text)
            } else {
                refuse(element, value)
            }
        case .list(let items): list(element, items, value, foreign)
        case .tools: tools(element, value, foreign)
        case .party: party(element, value, foreign)
        }
    }

    mutating func entry(_ item: XMLShape.Item, _ value: JSONValue) {
        guard let wrapper = item.wrapper else { return single(item.element, item.kind, value) }
        guard case .object(let members) = value else { return refuse(item.element, value) }
        for member in members {
            if member.key == wrapper { single(item.element, item.kind, member.value) } else { losses.add(.unreadField(field: member.key)) }
        }
    }

    private mutating func refuse(_ element: String, _ value: JSONValue) {
        if value != .null { losses.add(.noField(field: element)) }
    }

    private mutating func list(_ element: String, _ items: [XMLShape.Item], _ value: JSONValue, _ foreign: String?) {
        guard case .array(let elements) = value else { return refuse(element, value) }
        // Data of a service are all of the old form or all of the new one.
        let common = element == "data" ? items.first { item in elements.allSatisfy { covers(item, $0) } } ?? items.last : nil
        open(element)
        for value in elements { if let item = common ?? item(for: value, of: items) { entry(item, value) } else { refuse(element, value) } }
        self.foreign(foreign)
        close(element)
    }

    /// The kind of element that the value is.
    func item(for value: JSONValue, of items: [XMLShape.Item]) -> XMLShape.Item? {
        if items.count == 1 { return items[0] }
        guard case .object(let members) = value else {
            return items.first { if case .scalar = $0.kind { $0.wrapper == nil } else { false } }
        }
        if let wrapped = items.first(where: { item in item.wrapper != nil && members.contains { $0.key == item.wrapper } }) { return wrapped }
        let objects = items.filter { if case .object = $0.kind { $0.wrapper == nil } else { false } }
        return objects.first { covers($0, value) } ?? objects.last
    }

    /// True if the element has a place for all members of the value.
    private func covers(_ item: XMLShape.Item, _ value: JSONValue) -> Bool {
        guard case .object(let name) = item.kind, let shape = XMLShapes.all[name], case .object(let members) = value else { return false }
        return members.allSatisfy { shape.place(ofMember: $0.key) != nil }
    }
}
