// Buffer management and where cleaning happens.
#include "csv/input.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace weerzien::csv {

// What is still held is given back another time.
void Input::give_back(const Buffer* before) {
  std::erase_if(buffers_, [&](const std::unique_ptr<Buffer>& buffer) {
    return buffer.get() == before && !buffer->is_held();
  });
}

// One of about that size that nobody holds. Those of another size are given back.
Buffer* Input::free_buffer(std::size_t size) {
  Buffer* found = nullptr;
  std::erase_if(buffers_, [&](const std::unique_ptr<Buffer>& buffer) {
    if (buffer.get() == buffer_ || buffer->is_held()) return false;
    if (buffer->size() < size || buffer->size() / 2 > size) return true;
    found = buffer.get();
    return false;
  });
  if (found != nullptr) return found;
  // The next time a little more may be wanted.
  return buffers_.emplace_back(std::make_unique<Buffer>(size + size / 4)).get();
}

void Input::make_room(std::size_t n) {
  if (buffer_ != nullptr && end_ + n + slack <= buffer_->size()) return;
  const std::size_t kept = end_ - begin_;
  // What comes next is written at a word's begin: browsers copy into shared memory byte by byte
  // unless the words on both sides match, which takes several times as long.
  const std::size_t begin = (word - kept % word) % word;
  const std::size_t needed = begin + kept + n + slack;
  // Growing to twice what is kept makes the total work of all moves linear.
  const bool grows = buffer_ == nullptr || needed > buffer_->size() || begin_ < kept;
  if (grows || buffer_->is_held()) {
    Buffer* const before = std::exchange(buffer_, free_buffer(kept + needed));
    if (kept > 0) std::memcpy(data() + begin, before->data() + begin_, kept);
    if (grows) give_back(before);
  } else {
    std::memmove(data() + begin, data() + begin_, kept);
  }
  clean_end_ = begin + (clean_end_ - begin_);
  end_ = begin + kept;
  begin_ = begin;
}

char* Input::prepare(std::size_t n) {
  if (open_ && !is_utf8()) {
    if (staging_.size() < staged_ + n) staging_.resize(staged_ + n);
    return staging_.data() + staged_;
  }
  make_room(n);
  return data() + end_;
}

void Input::commit(std::size_t n) {
  raw_bytes_ += n;
  if (open_ && !is_utf8()) {
    staged_ += n;
    scratch_.clear();
    const std::size_t used = cleaner_.clean({staging_.data(), staged_}, false, scratch_);
    std::copy(staging_.begin() + static_cast<std::ptrdiff_t>(used),
              staging_.begin() + static_cast<std::ptrdiff_t>(staged_), staging_.begin());
    staged_ -= used;
    append_clean(scratch_);
    return;
  }
  end_ += n;
  if (open_) clean_in_place();
}

void Input::append_clean(std::string_view bytes) {
  make_room(bytes.size());
  std::copy(bytes.begin(), bytes.end(), data() + end_);
  end_ += bytes.size();
  clean_end_ = end_;
}

// Moves the end of the clean bytes as far as it goes. Only bytes behind the first one that must
// change are rewritten.
void Input::clean_in_place() {
  const std::size_t same = cleaner_.clean_prefix({data() + clean_end_, end_ - clean_end_});
  cleaner_.skip(same);
  clean_end_ += same;
  if (clean_end_ == end_) return;
  scratch_.clear();
  const std::size_t used =
      cleaner_.clean({data() + clean_end_, end_ - clean_end_}, finished_, scratch_);
  const std::string held(data() + clean_end_ + used, end_ - clean_end_ - used);
  end_ = clean_end_;
  append_clean(scratch_);
  make_room(held.size());
  std::copy(held.begin(), held.end(), data() + end_);
  end_ += held.size();
}

void Input::open(EncodingGuess guess) {
  open_ = true;
  cleaner_ = Cleaner(guess);
  make_room(0);
  if (is_utf8()) {
    clean_in_place();
    return;
  }
  staging_.assign(data() + begin_, end_ - begin_);
  staged_ = staging_.size();
  end_ = clean_end_ = begin_;
  commit(0);
}

void Input::finish() {
  finished_ = true;
  if (is_utf8()) {
    clean_in_place();
    return;
  }
  scratch_.clear();
  cleaner_.clean({staging_.data(), staged_}, true, scratch_);
  staged_ = 0;
  append_clean(scratch_);
}

void Input::consume(std::size_t n) {
  begin_ += n;
  consumed_ += n;
  if (begin_ == end_ && !buffer_->is_held()) begin_ = clean_end_ = end_ = 0;
}

}  // namespace weerzien::csv
