extension XSDTypes {
    /// The number of the simple type of this name, as the file of this number has it.
    mutating func simpleType(named name: XSDBytes, _ file: Int) -> Int? {
        guard let source = sources[file].source, let (space, local) = source.split(name) else { return nil }
        if XSDSource.isXSD(space) { return XSDValue.builtIn(local).map { add($0) } }
        guard let other = number(of: space), let found = sources[other].source, let node = found.top(.simpleType, local) else { return nil }
        return simpleType(node, other)
    }

    private mutating func add(_ value: XSDValue) -> Int {
        simple.append(value)
        takesAnything.append(value.takesAnything)
        return simple.count - 1
    }

    /// The number of the file of a name space.
    private mutating func number(of space: XSDBytes) -> Int? {
        if let known = sources.firstIndex(where: { $0.space.isSame(space) }) { return known }
        let node = main.tops.first { main.nodes[$0].tag == .import && main[$0, .namespace]?.isSame(space) ?? false }
        let file = node.flatMap { main[$0, .schemaLocation] }.flatMap { library.file(String(decoding: $0, as: UTF8.self)) }
        let source = file.flatMap { XSDSource($0) }.flatMap { $0.targetNamespace.isSame(space) ? $0 : nil }
        sources.append((space, source))
        simpleByNode.append([Int32](repeating: 0, count: source?.nodes.count ?? 0))
        return sources.count - 1
    }

    /// The number of the simple type declared at `node`.
    mutating func simpleType(_ node: Int, _ file: Int) -> Int? {
        if simpleByNode[file][node] != 0 { return simpleByNode[file][node] > 0 ? Int(simpleByNode[file][node]) - 1 : nil }
        // Types that go round in circles are none.
        simpleByNode[file][node] = -1
        guard let value = narrowed(node, file) else { return nil }
        let number = add(value)
        simpleByNode[file][node] = Int32(number + 1)
        return number
    }

    private mutating func narrowed(_ node: Int, _ file: Int) -> XSDValue? {
        guard let source = sources[file].source, source.nodes[node].tag == .simpleType else { return nil }
        let parts = source.children(node)
        guard parts.count == 1, let inner = parts.first else { return nil }
        switch source.nodes[inner].tag {
        case .restriction: return restriction(inner, source, file)
        case .union:
            var members: [Int] = []
            if let names = source[inner, .memberTypes] {
                var at = 0
                while at < names.count {
                    let start = at
                    while at < names.count, !XSDText.isSpace(names[at]) { at += 1 }
                    if at > start {
                        guard let member = simpleType(named: XSDBytes(rebasing: names[start..<at]), file) else { return nil }
                        members.append(member)
                    }
                    at += 1
                }
            }
            for child in source.children(inner) {
                guard let member = simpleType(child, file) else { return nil }
                members.append(member)
            }
            return XSDValue(base: .union(members), space: .kept)
        default: return nil
        }
    }

    private mutating func restriction(_ node: Int, _ source: XSDSource, _ file: Int) -> XSDValue? {
        guard let base = source[node, .base], let number = simpleType(named: base, file) else { return nil }
        var value = simple[number]
        if case .union = value.base { return nil }
        let parts = source.children(node)
        var listed = XSDTextSet(room: parts.count > 16 ? 2_048 : 64)
        var patterns: [XSDPattern] = []
        for child in parts {
            guard let text = source[child, .value] else { return nil }
            switch source.nodes[child].tag {
            case .enumeration: if listed.insert(text) == .tooMany { return nil }
            case .pattern:
                guard let pattern = XSDPattern(text) else { return nil }
                patterns.append(pattern)
            default: guard value.narrow(source.nodes[child].tag, to: text) else { return nil }
            }
        }
        if !listed.isEmpty {
            // Values of other types are the same in several spellings.
            guard case .text = value.base else { return nil }
            value.listed.append(listed)
        }
        if !patterns.isEmpty { value.patterns.append(patterns) }
        return value
    }
}

extension XSDValue {
    /// Takes a limit on length or size; false for one that is not understood.
    fileprivate mutating func narrow(_ tag: XSDTag, to text: XSDBytes) -> Bool {
        switch tag {
        case .minLength:
            guard case .text = base, let count = text.wholeNumber else { return false }
            shortest = max(shortest, count)
        case .maxLength:
            guard case .text = base, let count = text.wholeNumber else { return false }
            longest = min(longest, count)
        case .minInclusive:
            guard let bound = XSDText.decimal(text, isWhole: false), isNumber else { return false }
            least = max(least, bound)
        case .maxInclusive:
            guard let bound = XSDText.decimal(text, isWhole: false), isNumber else { return false }
            most = min(most, bound)
        default: return false
        }
        return true
    }

    private var isNumber: Bool {
        switch base {
        case .decimal, .integer: true
        default: false
        }
    }
}
