// Where fields and records end in plain, well-formed bytes: a vector scanner, and the same in the
// most obvious form as its reference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace weerzien::csv {

// The three bytes that make structure. `quote` 0: none. `line_end` '\n' takes a '\r' before it
// along.
struct Structure {
  char delimiter = ',';
  char quote = '"';
  char line_end = '\n';
};

// Positions of fields and records in the form of Batch, growing without being initialised first.
class FieldIndex {
 public:
  FieldIndex();

  std::size_t records() const { return records_; }
  std::size_t fields() const { return fields_; }
  std::uint32_t* field_end() { return field_end_.get(); }
  std::uint32_t* record_begin() { return record_begin_.get(); }  // one more than records
  std::uint32_t* first_field() { return first_field_.get(); }    // one more than records
  const std::uint32_t* field_end() const { return field_end_.get(); }
  const std::uint32_t* record_begin() const { return record_begin_.get(); }
  const std::uint32_t* first_field() const { return first_field_.get(); }

  // Forgets all and says where the next record begins.
  void restart(std::uint32_t begin);

  // Makes room for that many fields and as many records behind the present ones.
  void reserve(std::size_t more) {
    if (fields_ + more > field_room_ || records_ + more > record_room_) grow(more);
  }

  // Both need room reserved before. A record is all fields added since the one before it.
  void add_field(std::uint32_t end) { field_end_[fields_++] = end; }
  void add_record(std::uint32_t next_begin) {
    ++records_;
    first_field_[records_] = static_cast<std::uint32_t>(fields_);
    record_begin_[records_] = next_begin;
  }

  // Sets the sizes after fields and records were written through the pointers.
  void set_sizes(std::size_t fields, std::size_t records) {
    fields_ = fields;
    records_ = records;
  }

  // Drops the fields behind the last record.
  void drop_open_fields() { fields_ = first_field_[records_]; }

  // Lets the next record begin elsewhere.
  void set_next_begin(std::uint32_t begin) { record_begin_[records_] = begin; }

 private:
  void grow(std::size_t more);

  std::unique_ptr<std::uint32_t[]> field_end_, record_begin_, first_field_;
  std::size_t fields_ = 0, records_ = 0, field_room_ = 0, record_room_ = 0;
};

// Why a scan ended before its record did.
enum class Stop : std::uint8_t {
  end,      // the bytes end inside a record
  quoting,  // the record's quotes do not follow the rules; another parser must look at it
};

// Appends all records of bytes[begin, end) that end with a line end and whose quotes are as RFC
// 4180 wants them: a quoted field opens at its first byte, quotes inside are doubled, and behind
// the closing quote comes a delimiter or line end (or '\r'). Stops before the first record that
// does not; the index's next begin is that record's. `begin` must be the begin of a record, `end`
// at most 2^32 - 65. scan_vector reads up to 63 bytes behind `end`.
Stop scan_vector(const char* bytes, std::size_t begin, std::size_t end, Structure structure,
                 FieldIndex& index);
Stop scan_scalar(const char* bytes, std::size_t begin, std::size_t end, Structure structure,
                 FieldIndex& index);

}  // namespace weerzien::csv
