import JSONStream

extension InstanceIndex {
    /// A hash that equal values share: member order, escapes and the spelling of numbers make no difference. Seeded anew in every process.
    mutating func hash(_ node: Int32) -> UInt64 {
        let found = nodes[Int(node)]
        // Lists of unique items may lie in one another. What is small is quicker made again than remembered.
        let isLarge = found.next - node > Self.largeValue
        if isLarge, let known = hashes[node] { return known }
        var hasher = Hasher()
        switch found.kind {
        case .null: hasher.combine(0)
        case .bool: hasher.combine(block.base[Int(found.start)])
        case .number: hasher.combine(decimal(node))
        case .string:
            hasher.combine(1)
            withText(of: node) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        case .array:
            hasher.combine(2)
            var child = node + 1
            while child < found.next {
                hasher.combine(hash(child))
                child = nodes[Int(child)].next
            }
        case .object:
            hasher.combine(3)
            var sum: UInt64 = 0
            var child = node + 1
            while child < found.next {
                var member = Hasher()
                member.combine(hash(child))
                let inner = nodes[Int(child)]
                if inner.key >= 0 { member.combine(inner.key) } else { member.combine(name(of: child)) }
                sum &+= UInt64(bitPattern: Int64(member.finalize()))
                child = inner.next
            }
            hasher.combine(sum)
        }
        let value = UInt64(bitPattern: Int64(hasher.finalize()))
        if isLarge { hashes[node] = value }
        return value
    }

    /// Values in a value from which on its hash is remembered.
    private static var largeValue: Int32 { 256 }

    /// True if two values are equal (JSON Schema Core 4.2.2).
    func areEqual(_ left: Int32, _ right: Int32) -> Bool {
        let (one, other) = (nodes[Int(left)], nodes[Int(right)])
        guard one.kind == other.kind, one.count == other.count else { return false }
        switch one.kind {
        case .null: return true
        case .bool: return block.base[Int(one.start)] == block.base[Int(other.start)]
        case .number: return decimal(left) == decimal(right)
        case .string: return withText(of: left) { first in withText(of: right) { first.elementsEqual($0) } }
        case .array:
            var (first, second) = (left + 1, right + 1)
            while first < one.next {
                guard areEqual(first, second) else { return false }
                (first, second) = (nodes[Int(first)].next, nodes[Int(second)].next)
            }
            return true
        case .object:
            var members: [String: Int32] = [:]
            var child = left + 1
            while child < one.next {
                members[name(of: child) ?? ""] = child
                child = nodes[Int(child)].next
            }
            child = right + 1
            while child < other.next {
                guard let twin = members[name(of: child) ?? ""], areEqual(twin, child) else { return false }
                child = nodes[Int(child)].next
            }
            return true
        }
    }

    /// True if the value equals a value of the schema.
    func isEqual(_ node: Int32, to value: JSONValue) -> Bool {
        let found = nodes[Int(node)]
        switch value {
        case .null: return found.kind == .null
        case .bool(let flag): return found.kind == .bool && (block.base[Int(found.start)] == UInt8(ascii: "t")) == flag
        case .number(let digits): return found.kind == .number && decimal(node) == ExactDecimal(digits.utf8)
        case .string(let text): return found.kind == .string && withText(of: node) { $0.elementsEqual(text.utf8) }
        case .array(let elements):
            guard found.kind == .array, Int(found.count) == elements.count else { return false }
            var child = node + 1
            for element in elements {
                guard isEqual(child, to: element) else { return false }
                child = nodes[Int(child)].next
            }
            return true
        case .object(let members):
            guard found.kind == .object, Int(found.count) == members.count else { return false }
            var child = node + 1
            while child < found.next {
                guard let other = value[name(of: child) ?? ""], isEqual(child, to: other) else { return false }
                child = nodes[Int(child)].next
            }
            return true
        }
    }
}
