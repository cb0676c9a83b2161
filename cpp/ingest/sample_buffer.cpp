#include "ingest/sample_buffer.h"

namespace weerzien::ingest {

void SampleBuffer::add(const csv::Batch& batch, std::size_t r, std::uint64_t line, char separator) {
  quote_ = batch.quote;
  lines_.push_back(line);
  record_begin_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  for (std::size_t f = 0; f < batch.fields(r); ++f) {
    bytes_ += batch.raw(r, f);
    field_end_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    bytes_ += f + 1 < batch.fields(r) ? separator : '\n';
  }
  first_field_.push_back(static_cast<std::uint32_t>(field_end_.size()));
}

csv::Batch SampleBuffer::batch() const {
  csv::Batch batch;
  batch.bytes = bytes_.data();
  batch.record_begin = record_begin_;
  batch.first_field = first_field_;
  batch.field_end = field_end_;
  batch.quote = quote_;
  batch.lines = lines_;
  return batch;
}

Sample SampleBuffer::cells() const {
  const csv::Batch all = batch();
  Sample sample(all.records());
  std::string scratch;
  for (std::size_t r = 0; r < all.records(); ++r) {
    for (std::size_t f = 0; f < all.fields(r); ++f) {
      sample[r].emplace_back(all.text(r, f, scratch));
    }
  }
  return sample;
}

}  // namespace weerzien::ingest
