extension SBOMDocument {
    /// What the reader could not take over as it stood: left out, overwritten by what stands later, or moved. A document that is made from this one does
    /// not say it, and no writer knows of it.
    public var leftOutInReading: [SBOMRemark] {
        remarks.isEmpty ? [] : remarks.filter { $0.isLoss || format.family == .table && $0.isLostCell }
    }
}

extension SBOMRemark {
    fileprivate var isLoss: Bool {
        switch kind {
        case .entryPassedOver, .duplicateMember, .laterLeftOut, .valueLeftOut, .unknownFieldLeftOut, .unknownAttribute, .strayText, .unknownTag,
            .annotationElsewhere, .rowPassedOver, .sheetPassedOver, .cellWithoutValue, .cellLeftOut:
            true
        default: false
        }
    }

    /// Words of a table that stand for nothing known; formats keep them.
    fileprivate var isLostCell: Bool {
        guard case .unknownValue(let field, _) = kind else { return false }
        return ["relationship", "depends-on", "origin", "scope", "kind"].contains(field)
    }
}
