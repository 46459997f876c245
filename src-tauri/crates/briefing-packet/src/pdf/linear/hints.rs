//! The tables by which a reader finds what a page needs before it has the whole file (ISO 32000-1, F.4).
//!
//! As most programs write them: where the content of a page begins is not told apart from the page, and each shared object is a group by
//! itself.

use lopdf::{Stream, dictionary};

/// What the tables tell.
pub(super) struct Tables {
    /// Where the first page begins.
    pub(super) first_page_at: usize,
    /// The pages, the first one with everything in its part.
    pub(super) pages: Vec<PageHint>,
    /// The first object that several later pages need: its number and its place.
    pub(super) first_shared: Option<(usize, usize)>,
    /// How many of the shared objects stand with the first page.
    pub(super) of_first_page: usize,
    /// The lengths of the shared objects, those of the first page first.
    pub(super) shared: Vec<usize>,
    /// The bookmarks.
    pub(super) outlines: Option<Group>,
}

/// A page.
pub(super) struct PageHint {
    /// How many objects it is made of.
    pub(super) objects: usize,
    /// Their bytes.
    pub(super) length: usize,
    /// The shared objects it needs.
    pub(super) shared: Vec<usize>,
}

/// Objects that follow each other.
pub(super) struct Group {
    /// The number of the first.
    pub(super) first: usize,
    /// Its place.
    pub(super) at: usize,
    /// How many there are.
    pub(super) objects: usize,
    /// Their bytes.
    pub(super) length: usize,
}

impl Tables {
    /// Returns the tables as a stream.
    pub(super) fn stream(&self) -> Stream {
        let mut bits = Bits::default();
        self.put_pages(&mut bits);
        let shared = bits.bytes.len();
        self.put_shared(&mut bits);
        let mut told = dictionary! { "S" => whole(shared) };
        if let Some(Group { first, at, objects, length }) = &self.outlines {
            told.set("O", whole(bits.bytes.len()));
            [first, at, objects, length].into_iter().for_each(|number| bits.put(*number, 32));
        }
        Stream::new(told, bits.bytes)
    }

    fn put_pages(&self, bits: &mut Bits) {
        let objects = Column::of(self.pages.iter().map(|page| page.objects));
        let lengths = Column::of(self.pages.iter().map(|page| page.length));
        let shares = Column::from_zero(self.pages.iter().map(|page| page.shared.len()));
        let places = Column::from_zero(self.pages.iter().flat_map(|page| page.shared.iter().copied()));
        for (number, width) in [
            (objects.least, 32),
            (self.first_page_at, 32),
            (objects.width, 16),
            (lengths.least, 32),
            (lengths.width, 16),
            (0, 32),
            (0, 16),
            (lengths.least, 32),
            (lengths.width, 16),
            (shares.width, 16),
            (places.width, 16),
            (0, 16),
            (4, 16),
        ] {
            bits.put(number, width);
        }
        // The length of a page is told once more as that of its content.
        for column in [&objects, &lengths, &shares, &places, &lengths] {
            column.put(bits);
        }
    }

    fn put_shared(&self, bits: &mut Bits) {
        let lengths = Column::of(self.shared.iter().copied());
        let (number, at) = self.first_shared.unwrap_or_default();
        for (number, width) in [
            (number, 32),
            (at, 32),
            (self.of_first_page, 32),
            (self.shared.len(), 32),
            (0, 16),
            (lengths.least, 32),
            (lengths.width, 16),
        ] {
            bits.put(number, width);
        }
        lengths.put(bits);
        // None of them is signed.
        self.shared.iter().for_each(|_| bits.put(0, 1));
        bits.fill();
    }
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Numbers that are written as what they have more than the least, each with as many bits as the largest needs.
struct Column {
    least: usize,
    width: usize,
    more: Vec<usize>,
}

impl Column {
    fn of(numbers: impl Iterator<Item = usize> + Clone) -> Self {
        let least = numbers.clone().min().unwrap_or_default();
        Column { least, ..Column::from_zero(numbers.map(|number| number - least)) }
    }

    fn from_zero(numbers: impl Iterator<Item = usize>) -> Self {
        let more: Vec<usize> = numbers.collect();
        let largest = more.iter().copied().max().unwrap_or_default();
        let width = (usize::BITS - largest.leading_zeros()) as usize;
        Column { least: 0, width, more }
    }

    fn put(&self, bits: &mut Bits) {
        self.more.iter().for_each(|number| bits.put(*number, self.width));
        bits.fill();
    }
}

/// Numbers one behind the other, the highest bit first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    open: u8,
    filled: u8,
}

impl Bits {
    fn put(&mut self, number: usize, width: usize) {
        for bit in (0..width).rev() {
            let set = number.checked_shr(u32::try_from(bit).unwrap_or(u32::MAX)).unwrap_or_default() & 1 == 1;
            self.open = (self.open << 1) | u8::from(set);
            self.filled += 1;
            if self.filled == 8 {
                self.bytes.push(self.open);
                (self.open, self.filled) = (0, 0);
            }
        }
    }

    /// Goes on with the next byte.
    fn fill(&mut self) {
        while self.filled > 0 {
            self.put(0, 1);
        }
    }
}
