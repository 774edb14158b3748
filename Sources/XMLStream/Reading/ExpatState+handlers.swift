import CExpat
import Glibc

extension ExpatState {
    /// Points expat's callbacks at `state`, which outlives the parser.
    static func setHandlers(_ parser: XML_Parser?, _ state: UnsafeMutablePointer<ExpatState>) {
        XML_SetUserData(parser, state)
        XML_SetElementHandler(
            parser,
            { owner, name, attributes in ExpatState.of(owner)?.pointee.start(name, attributes) },
            { owner, _ in ExpatState.of(owner)?.pointee.end() })
        XML_SetCharacterDataHandler(parser) { owner, bytes, count in
            guard let bytes else { return }
            bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                ExpatState.of(owner)?.pointee.append(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { owner, _, _, _, _ in ExpatState.of(owner)?.pointee.stop(.doctype) }
    }

    private static func of(_ owner: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ExpatState>? { owner?.assumingMemoryBound(to: ExpatState.self) }

    private mutating func start(_ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard let name, failure == nil else { return }
        depth += 1
        guard depth <= limits.depth else { return stop(.tooDeep(limit: limits.depth)) }
        let first = attributesEnd
        if let list {
            var at = 0
            // Name and value in turn, then null.
            while let key = list[at], let value = list[at + 1] {
                guard attributesEnd - first < limits.attributes else { return stop(.tooManyAttributes(limit: limits.attributes)) }
                let count = strlen(value)
                guard count <= limits.textBytes else { return stop(.tooLong(limit: limits.textBytes)) }
                addAttribute(names.number(key), UnsafeRawBufferPointer(start: value, count: count).assumingMemoryBound(to: UInt8.self))
                at += 2
            }
        }
        emitStart(names.number(name), attributesFrom: first)
    }

    private mutating func end() {
        // Expat has made sure that it is the end of what was opened last.
        guard failure == nil, depth > 0 else { return }
        depth -= 1
        emitEnd()
    }
}
