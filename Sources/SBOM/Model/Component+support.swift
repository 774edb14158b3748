extension Component {
    /// What the entry says of its support: from its own field, else from properties in any of the spellings that suppliers use.
    public var support: SupportStatement? {
        var found = details.support ?? SupportStatement()
        for property in properties {
            guard let value = property.value, !value.isEmpty else { continue }
            switch Self.plain(property.name) {
            case "cdxlifecyclemilestoneendofsupport", "cdxfdaendofsupportdate", "endofsupport", "endofsupportdate", "eos":
                found.endOfSupport = found.endOfSupport ?? value
            case "cdxlifecyclemilestoneendoflife", "cdxfdaendoflifedate": found.endOfLife = found.endOfLife ?? value
            case "cdxfdalevelofsupport", "levelofsupport", "supportlevel": found.level = found.level ?? value
            default: break
            }
        }
        return found.isEmpty ? nil : found
    }

    /// Letters and digits of a property name in lower case: "End-of-Support" and "end_of_support" are one name.
    private static func plain(_ name: String) -> String {
        guard name.utf8.count <= 64 else { return "" }
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case 65...90: bytes.append(byte + 32)
            case 97...122, 48...57: bytes.append(byte)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
