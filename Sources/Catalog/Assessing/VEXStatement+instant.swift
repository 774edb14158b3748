extension VEXStatement {
    /// Comparable across zones; the least there is for a statement without a time.
    var instant: Int { RecordTime(time).instant }
}
